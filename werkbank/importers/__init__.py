"""From bytes to messages: mail, mailboxes, folders and text files. Nothing is imported here: what is not used costs
nothing.

``files.read`` walks what the officer names; ``mail.read_mail`` reads one mail; ``own_text.own_text`` tells what its
writer wrote.
"""

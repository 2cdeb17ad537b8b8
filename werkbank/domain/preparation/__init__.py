"""Preparing a question: how far it is by its checklist, what is wrong with an answer, how its parts are changed.

Pure. The reading of documents with questions in them is in ``domain.questions``; what is kept, in ``question_keeping``.
"""

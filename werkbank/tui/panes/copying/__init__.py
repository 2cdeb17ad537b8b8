"""Data that is changed in a working copy: a part at a time, tried on what runs, kept or let go of as a whole.

A pane brings its rows (``lists``), what is read beside them (``host.Beside``), what it asks (``changing``) and the
services behind it (``shop``); the rest is the same for every kind of data.
"""

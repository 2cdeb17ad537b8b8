"""Any full-screen program in a terminal of our own, measured from the outside as the person at the keyboard sees it."""

"""One article while it is being read: the tokens of its sentences, its home, and its facts so far.

The languages write it (`kg.lang`), and the finder reads events from it (`kg.find`); it knows neither.
"""

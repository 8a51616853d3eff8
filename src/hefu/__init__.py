"""Hefu, the library: from a text to who undertakes what, and what became of it.

Pure: functions from frozen values to frozen values. No framework, no clock,
no network, no environment; the day is always an argument.
"""

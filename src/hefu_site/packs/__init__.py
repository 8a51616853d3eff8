"""Signing on paper: packs that leave, and the signed scans that come back."""

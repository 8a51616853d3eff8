"""Example data: invented bodies that can sign in, and observer registers of real texts."""

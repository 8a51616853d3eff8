"""Two versions laid side by side: what in one is the same as what in the other?"""

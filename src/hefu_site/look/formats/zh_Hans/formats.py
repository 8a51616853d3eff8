"""Simplified Chinese as offices write it: numbers grouped by three, days without a leading nought."""

NUMBER_GROUPING = 3
THOUSAND_SEPARATOR = ","
MONTH_DAY_FORMAT = "n月j日"

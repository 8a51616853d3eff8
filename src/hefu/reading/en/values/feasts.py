"""On which day is a feast that English names: fixed, moving, or the day of the country that is told of?"""

from datetime import date, timedelta

from hefu.reading.en.values.money import home_of
from hefu.reading.festivals import festival
from hefu.reading.text import Text

TURN = {"new year": "12-31", "new year's day": "12-31", "new year's eve": "12-31", "year's end": "12-31"}
"""What is to be done before the turn of the year, or by it, is to be done by its last day."""
_FIXED = TURN | {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "halloween": "10-31", "valentine's day": "02-14", "women's day": "03-08", "may day": "05-01",
    "anzac day": "04-25", "waitangi day": "02-06", "canada day": "07-01", "bastille day": "07-14",
    "merdeka day": "08-31", "st patrick's day": "03-17", "st andrew's day": "11-30",
    "st george's day": "04-23",
    "st david's day": "03-01", "burns night": "01-25", "michaelmas": "09-29", "martinmas": "11-11",
    "candlemas": "02-02", "lammas": "08-01", "lady day": "03-25", "all saints' day": "11-01",
    "all saints": "11-01", "all souls' day": "11-02", "remembrance day": "11-11", "armistice day": "11-11",
    "veterans day": "11-11", "bonfire night": "11-05", "midsummer day": "06-24",
    "epiphany": "01-06", "st nicholas day": "12-06", "st john's day": "06-24", "nowruz": "03-21",
    "songkran": "04-13", "pongal": "01-15", "gandhi jayanti": "10-02", "heritage day": "09-24",
    "youth day": "06-16", "juneteenth": "06-19", "earth day": "04-22", "world water day": "03-22",
    "teachers' day": "09-10", "madaraka day": "06-01", "mashujaa day": "10-20", "jamhuri day": "12-12",
    "democracy day": "06-12", "hari merdeka": "08-31",
}  # fmt: skip
_MOVING = {
    "easter": ("easter", 0), "easter sunday": ("easter", 0), "easter monday": ("easter", 1),
    "good friday": ("easter", -2), "palm sunday": ("easter", -7), "ash wednesday": ("easter", -46),
    "ascension day": ("easter", 39), "whitsun": ("easter", 49), "pentecost": ("easter", 49),
    "whit monday": ("easter", 50), "corpus christi": ("easter", 60),
    "spring festival": ("spring", 0), "chinese new year": ("spring", 0), "lunar new year": ("spring", 0),
    "tet": ("spring", 0), "seollal": ("spring", 0), "qingming": ("qingming", 0),
    "lantern festival": ("lanterns", 0), "dragon boat festival": ("dragon-boat", 0),
    "mid-autumn festival": ("mid-autumn", 0), "mid-autumn": ("mid-autumn", 0), "chuseok": ("mid-autumn", 0),
    "diwali": ("diwali", 0), "deepavali": ("diwali", 0), "holi": ("holi", 0), "ramadan": ("ramadan", 0),
    "ramazan": ("ramadan", 0), "eid al-fitr": ("eid", 0), "hari raya": ("eid", 0), "lebaran": ("eid", 0),
    "idul fitri": ("eid", 0), "eid al-adha": ("sacrifice", 0), "bakrid": ("sacrifice", 0),
    "tabaski": ("sacrifice", 0), "memorial day": ("last-monday-of-may", 0),
    "labor day": ("first-monday-of-september", 0),
}  # fmt: skip
_NATIONAL = {
    "national day": {
        "CNY": "10-01", "HKD": "10-01", "MOP": "10-01", "SGD": "08-09", "TWD": "10-10", "AED": "12-02",
        "SAR": "09-23",
        "QAR": "12-18", "OMR": "11-18", "BHD": "12-16", "KWD": "02-25", "VND": "09-02", "BND": "02-23",
    },
    "independence day": {
        "USD": "07-04", "INR": "08-15", "PKR": "08-14", "GHS": "03-06", "NGN": "10-01", "IDR": "08-17",
        "PHP": "06-12", "JMD": "08-06", "TTD": "08-31", "BBD": "11-30", "ZMW": "10-24", "BWP": "09-30",
        "BDT": "03-26", "LKR": "02-04", "UGX": "10-09", "NAD": "03-21", "MWK": "07-06", "KES": "12-12",
    },
    "republic day": {"INR": "01-26", "TRY": "10-29", "TTD": "09-24", "GYD": "02-23", "KZT": "10-25"},
    "constitution day": {"NOK": "05-17", "INR": "11-26"},
    "victory day": {"BDT": "12-16", "KZT": "05-09"},
    "labour day": {"CAD": "first-monday-of-september", "USD": "first-monday-of-september"},
    "thanksgiving": {"CAD": "second-monday-of-october", "": "fourth-thursday-of-november"},
    "thanksgiving day": {"CAD": "second-monday-of-october", "": "fourth-thursday-of-november"},
}  # fmt: skip
"""By the money of the country."""
_YEARS_END = dict.fromkeys(("INR", "JPY", "GBP", "HKD", "SGD", "CAD", "ZAR"), "03-31")
_YEARS_END |= dict.fromkeys(("AUD", "NZD", "PKR", "BDT", "KES", "UGX", "TZS"), "06-30") | {"USD": "09-30"}
"""Where the year of the budget does not end with the calendar's."""
_ANYWHERE = {"national day": "", "labour day": "05-01"}
FEASTS = (*_FIXED, *_MOVING, *_NATIONAL)


def feast_day(text: Text, name: str, year: int) -> str:
    """Give its day in a year as EDTF, nothing where it is of a country that the text does not tell."""
    if name in _FIXED:
        return f"{year:04}-{_FIXED[name]}"
    moving, days = _MOVING.get(name) or (_of_the_country(text, name), 0)
    if not moving or moving[0].isdigit():
        return f"{year:04}-{moving}" if moving else ""
    day = festival(moving, year)
    return (day + timedelta(days=days)).isoformat() if day else ""


def years_end(text: Text, base: date) -> str:
    """Give the last day of the budget year that runs on the ``base``, in the country that is told of."""
    day = f"{base.year}-{_YEARS_END.get(home_of(text, _YEARS_END), '12-31')}"
    return day if day >= base.isoformat() else f"{base.year + 1}{day[4:]}"


def fiscal_end(text: Text, year: int, *, told_whole: bool) -> str:
    """Give the last day of a budget year: "FY27" ends in 2027, but in Japan what is called 2027 ends in 2028.

    ``told_whole``: both its years are told, "2026-27", the second of which is the ``year``.
    """
    home = home_of(text, _YEARS_END)
    later = home == "JPY" and not told_whole
    return f"{year + later}-{_YEARS_END.get(home, '12-31')}"


def next_feast(text: Text, name: str, base: date) -> str:
    """Give its first day behind the ``base``."""
    day = feast_day(text, name, base.year)
    return day if not day or day > base.isoformat() else feast_day(text, name, base.year + 1)


def _of_the_country(text: Text, name: str) -> str:
    by_money = _NATIONAL[name]
    return by_money.get(home_of(text, by_money), by_money.get("", _ANYWHERE.get(name, "")))

"""The second factor: codes that an app shows for half a minute, and recovery codes on paper."""

import re
from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from secrets import token_bytes

import qrcode
from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils.safestring import mark_safe
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from qrcode.image.svg import SvgPathFillImage

RECOVERY_CODES = 10
BYTES_OF_A_RECOVERY_CODE = 10  # 16 characters
DIGITS_KEPT_OF_ONE = 16  # of its digest: what the table has room for
LONGEST_WAIT_AFTER = 10  # wrong codes in a row; the wait doubles with each, until then
STEP, DIGITS, TOLERANCE = 30, 6, 1


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a code was right; if none is tried at present, from when on one is."""

    is_right: bool
    closed_until: datetime | None = None


WRONG = Verdict(False)


def has_second_factor(user):
    return TOTPDevice.objects.filter(user=user, confirmed=True).exists()


def must_have_one(user):
    """Whether the account lacks the second factor that this installation demands."""
    return settings.REQUIRE_TOTP and not has_second_factor(user)


def recovery_codes_left(user):
    return StaticToken.objects.filter(device__user=user).count()


def use_code(user, text):
    """Tries what was typed, a code of the app or a recovery code; a right one is used up."""
    code = re.sub(r"[\s-]", "", text).lower()
    if re.fullmatch(r"[0-9]{6}", code):
        return _use(TOTPDevice, user, code)
    return _use(StaticDevice, user, _digest(code))


@transaction.atomic
def _use(kind, user, token):
    devices = kind.objects.filter(user=user, confirmed=True)
    # A write comes first, so that of two who send the same code at once one waits for the other.
    devices.update(name=F("name"))
    device = devices.first()
    if device is None:
        return WRONG
    is_tried, why = device.verify_is_allowed()
    if not is_tried:
        return Verdict(False, why["locked_until"])
    is_right = device.verify_token(token)
    too_many = devices.filter(throttling_failure_count__gt=LONGEST_WAIT_AFTER)
    too_many.update(throttling_failure_count=LONGEST_WAIT_AFTER)
    return Verdict(is_right)


def new_secret():
    """A secret for an app, in hexadecimal digits."""
    return token_bytes(20).hex()


def in_groups(text):
    """The text in groups of four, as one reads it aloud."""
    return " ".join(re.findall(r".{1,4}", text))


def secret_to_type(secret):
    """The secret as apps take it from the keyboard."""
    return in_groups(b32encode(bytes.fromhex(secret)).decode())


def picture_of(user, secret):
    """The picture, an SVG element, from which an app takes the secret and whose it is."""
    address = TOTPDevice(user=user, key=secret).config_url
    picture = qrcode.make(address, image_factory=SvgPathFillImage)
    return mark_safe(picture.to_string(encoding="unicode"))  # noqa: S308  (a path of squares)


def enrol(user, secret, text, instant):
    """Makes the secret the second factor of the account, if the text is its code at the instant
    (seconds); returns the new recovery codes, or None if it is not."""
    code = re.sub(r"\s", "", text)
    shown = TOTP(bytes.fromhex(secret), STEP, 0, DIGITS)
    shown.time = instant
    if not re.fullmatch(r"[0-9]{6}", code) or not shown.verify(int(code), TOLERANCE):
        return None
    with transaction.atomic():
        remove(user)
        used = {"last_t": shown.t(), "drift": shown.drift}
        TOTPDevice.objects.create(user=user, key=secret, name="app", **used)
        return renew_recovery_codes(user)


def renew_recovery_codes(user):
    """New recovery codes in place of all others; only now can they be read."""
    codes = [
        b32encode(token_bytes(BYTES_OF_A_RECOVERY_CODE)).decode().lower()
        for _place in range(RECOVERY_CODES)
    ]
    with transaction.atomic():
        StaticDevice.objects.filter(user=user).delete()
        paper = StaticDevice.objects.create(user=user, name="paper")
        tokens = [StaticToken(device=paper, token=_digest(code)) for code in codes]
        StaticToken.objects.bulk_create(tokens)
    return [in_groups(code).replace(" ", "-") for code in codes]


def remove(user):
    """Takes the second factor from the account, with its recovery codes."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


def _digest(code):
    """What the table holds of a recovery code, which itself stands on paper alone."""
    return sha256(code.encode()).hexdigest()[:DIGITS_KEPT_OF_ONE]

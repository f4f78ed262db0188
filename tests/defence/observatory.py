"""The rules of the MDN HTTP Observatory, as far as they look at one answer.

A site begins with 100 points; what is below costs some, or earns some once 90 are left; with 100
or more its grade is A+. What only a list elsewhere can tell (preloading) earns nothing here.
"""

import re
from http.cookies import SimpleCookie

BASELINE, LEFT_FOR_A_BONUS, A_PLUS = 100, 90, 100
SIX_MONTHS = 15_768_000
BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
INLINE = {"'unsafe-inline'", "data:"}
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
POINTS = {
    "csp-implemented-with-no-unsafe-default-src-none": 10,
    "csp-implemented-with-no-unsafe": 5,
    "csp-implemented-with-unsafe-inline-in-style-src-only": 0,
    "csp-implemented-with-insecure-scheme-in-passive-content-only": -10,
    "csp-implemented-with-unsafe-eval": -10,
    "csp-implemented-with-insecure-scheme": -20,
    "csp-implemented-with-unsafe-inline": -20,
    "csp-not-implemented": -25,
    "cookies-secure-with-httponly-sessions-and-samesite": 5,
    "cookies-not-found": 0,
    "cookies-secure-with-httponly-sessions": 0,
    "cookies-without-secure-flag": -20,
    "cookies-samesite-flag-invalid": -20,
    "cookies-anticsrf-without-samesite-flag": -20,
    "cookies-session-without-httponly-flag": -30,
    "cookies-session-without-secure-flag": -40,
    "cross-origin-resource-sharing-not-implemented": 0,
    "cross-origin-resource-sharing-implemented-with-public-access": 0,
    "cross-origin-resource-sharing-implemented-with-restricted-access": 0,
    "cross-origin-resource-sharing-implemented-with-universal-access": -50,
    "cross-origin-resource-policy-implemented-with-same-origin": 10,
    "cross-origin-resource-policy-implemented-with-same-site": 10,
    "cross-origin-resource-policy-implemented-with-cross-origin": 0,
    "cross-origin-resource-policy-not-implemented": 0,
    "cross-origin-resource-policy-header-invalid": -5,
    "hsts-implemented-max-age-at-least-six-months": 0,
    "hsts-implemented-max-age-less-than-six-months": -10,
    "hsts-not-implemented": -20,
    "hsts-header-invalid": -20,
    "redirection-to-https": 0,
    "redirection-not-needed-no-http": 0,
    "redirection-off-host-from-http": -5,
    "redirection-not-to-https": -20,
    "redirection-missing": -20,
    "referrer-policy-private": 5,
    "referrer-policy-not-implemented": 0,
    "referrer-policy-unsafe": -5,
    "sri-not-implemented-response-not-html": 0,
    "sri-not-implemented-but-no-scripts-loaded": 0,
    "sri-not-implemented-but-all-scripts-loaded-from-secure-origin": 0,
    "sri-not-implemented-but-external-scripts-loaded-securely": -5,
    "sri-not-implemented-and-external-scripts-not-loaded-securely": -50,
    "x-content-type-options-nosniff": 0,
    "x-content-type-options-not-implemented": -5,
    "x-frame-options-implemented-via-csp": 5,
    "x-frame-options-sameorigin-or-deny": 0,
    "x-frame-options-not-implemented": -20,
}


def findings(told):
    """What each rule finds in the answer to a question over HTTPS."""
    rules = (_csp, _cookies, _sharing, _resource_policy, _hsts, _referrer, _scripts, _sniff, _frame)
    return [rule(told) for rule in rules]


def score(found):
    """The points that these findings leave."""
    points = [POINTS[finding] for finding in found]
    left = BASELINE + sum(point for point in points if point < 0)
    return left + sum(point for point in points if point > 0) * (left >= LEFT_FOR_A_BONUS)


def redirection(told, host):
    """What the rule about redirection finds in the answer to a question without HTTPS."""
    if told.status not in (301, 302, 307, 308):
        return "redirection-missing"
    if not told.heads["Location"].startswith("https://"):
        return "redirection-not-to-https"
    is_here = told.heads["Location"].startswith(f"https://{host}/")
    return "redirection-to-https" if is_here else "redirection-off-host-from-http"


def policy_of(told):
    """The directives of the answer's policy, each with its sources."""
    parts = [part.split() for part in (told.heads["Content-Security-Policy"] or "").split(";")]
    return {part[0].lower(): set(part[1:]) for part in parts if part}


def _csp(told):
    policy = policy_of(told)
    everything = policy.get("default-src", {"*"})
    script, style, objects = (
        policy.get(name, everything) for name in ("script-src", "style-src", "object-src")
    )
    active = script.union(*(policy[name] for name in {*policy} - {"img-src", "media-src"}))
    passive = set().union(*(policy.get(name, everything) for name in ("img-src", "media-src")))
    verdicts = (
        (not policy, "csp-not-implemented"),
        (script & (BROAD | INLINE) or objects & BROAD, "csp-implemented-with-unsafe-inline"),
        (_insecure(active), "csp-implemented-with-insecure-scheme"),
        ("'unsafe-eval'" in script | style, "csp-implemented-with-unsafe-eval"),
        (
            _insecure(passive),
            "csp-implemented-with-insecure-scheme-in-passive-content-only",
        ),
        (style & (BROAD | INLINE), "csp-implemented-with-unsafe-inline-in-style-src-only"),
        (everything == {"'none'"}, "csp-implemented-with-no-unsafe-default-src-none"),
        (True, "csp-implemented-with-no-unsafe"),
    )
    return next(verdict for holds, verdict in verdicts if holds)


def _insecure(sources):
    return any(source.startswith(("http:", "ftp:")) for source in sources)


def cookies_of(told):
    """The cookies that the answer sets; one that it takes away has no value."""
    return [
        cookie
        for text in told.heads.get_all("Set-Cookie", [])
        for cookie in SimpleCookie(text).values()
    ]


def _cookies(told):
    found = {_cookie(cookie) for cookie in cookies_of(told) if cookie.value}
    worst = sorted(found, key=POINTS.__getitem__)
    return worst[0] if worst else "cookies-not-found"


def _cookie(cookie):
    is_session = any(part in cookie.key.lower() for part in ("login", "sess"))
    same_site = cookie["samesite"].lower()
    verdicts = (
        (is_session and not cookie["secure"], "cookies-session-without-secure-flag"),
        (is_session and not cookie["httponly"], "cookies-session-without-httponly-flag"),
        (not cookie["secure"], "cookies-without-secure-flag"),
        (same_site not in ("", "lax", "strict"), "cookies-samesite-flag-invalid"),
        ("csrf" in cookie.key and not same_site, "cookies-anticsrf-without-samesite-flag"),
        (not same_site, "cookies-secure-with-httponly-sessions"),
        (True, "cookies-secure-with-httponly-sessions-and-samesite"),
    )
    return next(verdict for holds, verdict in verdicts if holds)


def _sharing(told):
    prefix = "cross-origin-resource-sharing-"
    allowed = told.heads["Access-Control-Allow-Origin"]
    if not allowed:
        return prefix + "not-implemented"
    if told.heads["Access-Control-Allow-Credentials"]:
        return prefix + "implemented-with-universal-access"
    kind = "public" if allowed == "*" else "restricted"
    return f"{prefix}implemented-with-{kind}-access"


def _resource_policy(told):
    prefix, policy = "cross-origin-resource-policy-", told.heads["Cross-Origin-Resource-Policy"]
    if policy in ("same-origin", "same-site", "cross-origin"):
        return f"{prefix}implemented-with-{policy}"
    return prefix + ("header-invalid" if policy else "not-implemented")


def _hsts(told):
    policy = told.heads["Strict-Transport-Security"]
    if not policy:
        return "hsts-not-implemented"
    age = re.search(r"max-age=([0-9]+)", policy)
    if not age:
        return "hsts-header-invalid"
    length = "at-least" if int(age[1]) >= SIX_MONTHS else "less-than"
    return f"hsts-implemented-max-age-{length}-six-months"


def _referrer(told):
    policy = told.heads["Referrer-Policy"]
    if not policy:
        return "referrer-policy-not-implemented"
    return "referrer-policy-private" if policy in PRIVATE else "referrer-policy-unsafe"


def _scripts(told):
    if not (told.heads["Content-Type"] or "").startswith("text/html"):
        return "sri-not-implemented-response-not-html"
    sources = re.findall(rb'<script\b[^>]*\bsrc="([^"]*)', told.body)
    elsewhere = [source for source in sources if re.match(rb"(https?:)?//", source)]
    if not sources:
        return "sri-not-implemented-but-no-scripts-loaded"
    if not elsewhere:
        return "sri-not-implemented-but-all-scripts-loaded-from-secure-origin"
    is_secure = all(source.startswith(b"https:") for source in elsewhere)
    return (
        "sri-not-implemented-but-external-scripts-loaded-securely"
        if is_secure
        else "sri-not-implemented-and-external-scripts-not-loaded-securely"
    )


def _sniff(told):
    is_said = told.heads["X-Content-Type-Options"] == "nosniff"
    return f"x-content-type-options-{'nosniff' if is_said else 'not-implemented'}"


def _frame(told):
    if policy_of(told).get("frame-ancestors", {"*"}) <= {"'none'", "'self'"}:
        return "x-frame-options-implemented-via-csp"
    is_said = told.heads["X-Frame-Options"] in ("DENY", "SAMEORIGIN")
    return f"x-frame-options-{'sameorigin-or-deny' if is_said else 'not-implemented'}"

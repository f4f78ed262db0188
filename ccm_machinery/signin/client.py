"""From which address somebody asks, behind as many proxies as the settings say."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings

NETWORK_OF_ONE_CLIENT = 64  # bits: within them an IPv6 client chooses its addresses as it likes


def client_address(request):
    """The address as text, of IPv6 the client's network; None where it is not known."""
    return plain_address(_told_by_proxies(request)) or plain_address(
        request.META.get("REMOTE_ADDR", "")
    )


def _told_by_proxies(request):
    """What the outermost of our own proxies saw; anybody could have written what stands before."""
    count = settings.TRUSTED_PROXIES
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    return told[-count] if 0 < count <= len(told) else ""


def plain_address(text):
    """The address in its one spelling, or None if the text is none."""
    try:
        address = ip_address(text.strip())
    except ValueError:
        return None
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    # Without the zone of a link-local address, which no database takes.
    bare = IPv6Address(int(address))
    return str(ip_network((bare, NETWORK_OF_ONE_CLIENT), strict=False).network_address)

"""Where a server listens: the address as numbers, and nobody else there."""

import errno
import os
import socket

import click

LIKELY = {
    errno.EADDRINUSE: "Another program listens there, perhaps a Hefu. Stop it or choose another --port.",
    errno.EACCES: "Ports below 1024 are for the administrator of the machine. Choose a --port from 1024 on.",
    errno.EADDRNOTAVAIL: "This machine has no such address. 0.0.0.0 stands for all that it has.",
}
"""What to do about a refusal, by its number."""


def require_free(host: str, port: int) -> str:
    """Give the address of ``host`` as numbers, which is what the server takes.

    The server's own socket shares its port with whoever else allows that, also with a second Hefu that was
    started by mistake: each would then answer some of the requests, from its own data. So a socket that
    shares with nobody is bound first, and let go.

    Raises:
        click.ClickException: nobody can listen there; says why, and what to do.
    """
    family, address = _numbers_of(host, port)
    try:
        # Without SO_REUSEADDR a port that was let go a moment ago counts as taken; who listens still refuses.
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
    except OSError as refused:
        number = refused.errno or 0
        likely = LIKELY.get(number, "Choose another --host or --port.")
        raise click.ClickException(
            f"Cannot listen on {url_of(host, port)}: {os.strerror(number)}. {likely}"
        ) from refused
    return address


def url_of(host: str, port: int) -> str:
    """Give the address as people open it."""
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def _numbers_of(host: str, port: int) -> tuple[socket.AddressFamily, str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (socket.gaierror, UnicodeError) as unknown:
        raise click.ClickException(
            f"Nobody knows the --host {host!r}. Give an address of this machine, such as 127.0.0.1."
        ) from unknown
    family, _, _, _, address = min(found, key=lambda one: one[0] != socket.AF_INET)
    return family, str(address[0])

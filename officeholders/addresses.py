"""Addresses of the register's pages, about the same moment and as known at the same entry."""

from urllib.parse import urlencode

from django.urls import reverse


def address(question, name, *args, **own):
    """The address of a page about the moment asked, with parameters of its own."""
    return addressed(reverse(name, args=args), own | moment_asked(question) | entry_asked(question))


def address_as_known(question, name, *args, **own):
    """The address of a page that takes no moment, as known at the entry the question asks for."""
    return addressed(reverse(name, args=args), own | entry_asked(question))


def moment_asked(question):
    """The moment in the words in which it was asked; nothing where it is today."""
    if question.after:
        return {"after": question.after}
    return {"on": question.on.isoformat()} if question.on else {}


def entry_asked(question):
    """The entry in the words in which it was asked; nothing where it is the last one."""
    if question.known_on:
        return {"known_on": question.known_on.isoformat()}
    return {"entry": question.entry} if question.entry else {}


def addressed(path, parameters):
    """The path with those of the parameters that have a value."""
    query = urlencode({name: text for name, text in parameters.items() if text})
    return f"{path}?{query}" if query else path

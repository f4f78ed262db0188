"""Files as they arrive from a browser: however large, they take little memory."""

from functools import wraps

from django.core.files.uploadhandler import FileUploadHandler
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from officeholders.uploads.archive import refuse_too_large
from officeholders.uploads.refused import MOST_BYTES


class UpToTheCeiling(FileUploadHandler):
    """Hands on just enough of a file to tell that it is too large; the rest is read and lost."""

    def receive_data_chunk(self, raw_data, start):
        return raw_data if start <= MOST_BYTES else None

    def file_complete(self, file_size):
        return None


def receiving_files(view):
    """The view, which takes files up to the ceiling; whole forms come with them.

    How files are received must be said before anything reads the form, and the first to read it
    is the check that it is ours: so that check stands inside.
    """
    protected = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def receiving(request, *args, **kwargs):
        request.upload_handlers.insert(0, UpToTheCeiling(request))
        return protected(request, *args, **kwargs)

    return receiving


def read_upload(file):
    """The bytes of an uploaded file; refused (UploadRefused) unread if it is larger than 10 MB."""
    refuse_too_large(file.size)
    return file.read()

"""The shipped nginx file on this machine, with ports and folders of a trial instead of Debian's."""

import re
import subprocess
from contextlib import contextmanager

from tests.deploy.front import NAME, Front
from tests.deploy.processes import HOUSE
from tests.serving import free_port, wait_for

SHIPPED = HOUSE / "ccm_machinery" / "deploy" / "nginx" / "register.conf"
AROUND = """
daemon off;
{user}
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/register.conf;
}}
"""


def rendered(folder, https, http):
    """The shipped file, with what a trial has elsewhere."""
    text = SHIPPED.read_text()
    text = re.sub(r" *listen \[::\]:.*\n", "", text)
    text = text.replace("listen 443 ", f"listen 127.0.0.1:{https} ")
    text = re.sub(r"listen 80\b", f"listen 127.0.0.1:{http}", text)
    for place, here in {
        "/run/register": folder,
        "/opt/register/current": HOUSE,
        f"/etc/letsencrypt/live/{NAME}": folder,
        "/var/log/nginx": folder,
        "/var/lib/nginx/register": folder / "kept",
    }.items():
        text = text.replace(place, str(here))
    return text


def certify(folder):
    """Makes a certificate for the site that only the trial trusts."""
    made = folder / "fullchain.pem"
    words = f"req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN={NAME}"
    files = ["-addext", f"subjectAltName=DNS:{NAME}", "-keyout", folder / "privkey.pem"]
    command = ["openssl", *words.split(), *files, "-out", made]
    subprocess.run(command, check=True, capture_output=True)
    return made


@contextmanager
def nginx(folder, user="root"):
    """nginx with the shipped file, before the socket in the folder."""
    front = Front(free_port(), free_port(), certify(folder))
    (folder / "register.conf").write_text(rendered(folder, front.https, front.http))
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder, user=f"user {user};"))
    server = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf"])
    try:
        wait_for(front.https, server)
        yield front
    finally:
        server.terminate()
        server.wait()

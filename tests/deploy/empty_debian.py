"""The README's page "In production", done word for word on an empty Debian 12 that really boots.

    .venv/bin/python -m tests.deploy.empty_debian [FOLDER]

As root, with Debian's debootstrap and systemd-container. It makes an empty Debian in the folder,
boots its systemd, runs every block of the page there (with a certificate of its own instead of
certbot's), and looks: the site, its units as hardened as they are shipped, its timers, its log, an
upgrade and the way back, during which it is asked all the time. The machine's own services are not
touched: the trial has a network of its own, but for what it fetches.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

from tests.deploy.page import blocks
from tests.deploy.processes import HOUSE

PACKAGES = "systemd,systemd-sysv,dbus,ca-certificates"
# How this machine reaches the registries is not part of the page.
REACHED_BY = ("/etc/apt", "/etc/resolv.conf", "/etc/ssl/certs/ca-certificates.crt")
FETCHES = ("apt-get", "pip install")
SITE = "register.example.org"
CERTIFICATE = f"/etc/letsencrypt/live/{SITE}/fullchain.pem"
PASSWORD = "only for this trial, and long"  # noqa: S105
FOUND_THERE = {
    **{name: os.environ[name] for name in os.environ if name.lower().endswith("_proxy")},
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    "HOME": "/root",
    "LC_ALL": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
    "REQUESTS_CA_BUNDLE": "/etc/ssl/certs/ca-certificates.crt",  # for pip
    "CURL_CA_BUNDLE": CERTIFICATE,
    "DJANGO_SUPERUSER_PASSWORD": PASSWORD,
}
MOST_EXPOSED = 2.0  # of 10, as systemd-analyze counts
ASKED = ("/", "/committee.pdf", "/committee.docx", "/committee.xlsx", "/calendar.ics", "/about/")
# Hardened as every unit is whose name begins so; it makes what the page of the staff makes.
MAKES_A_PACK = """
systemd-run --quiet --wait --pipe --unit=register-trial --uid=register_app --gid=register \\
  --setenv=DJANGO_SETTINGS_MODULE=ccm_machinery.settings /opt/register/current/.venv/bin/python -c '
import django
django.setup()
from ccm_machinery.apart import apart
from ccm_machinery.registerfile import register_text
from presidency.pack import make_pack
print(apart(make_pack, "14MSP", register_text).content[:2])'
"""
ASKS = f"""
while [ ! -e /run/enough ]; do
  curl --silent --output /dev/null --write-out '%{{http_code}}\\n' https://{SITE}/api/v1/committee/
done > /run/asked
"""


class Machine:
    """A Debian that has booted, and what can be said to it."""

    def __init__(self, leader):
        self.leader = leader

    def run(self, script, *, fetching=False):
        """Runs the script there, which may fetch from outside only if said so; what it printed."""
        spaces = ["-m", "-u", "-i", "-p", *([] if fetching else ["-n"])]
        command = ["nsenter", "-t", str(self.leader), *spaces, "bash", "-euo", "pipefail"]
        done = subprocess.run(
            [*command, "-c", f"cd /root\n{script}"],
            env=FOUND_THERE,
            text=True,
            stdout=subprocess.PIPE,
        )
        if done.returncode:
            sys.exit(f"{script}\n{done.stdout}\nended with {done.returncode}")
        return done.stdout


def main(folder):
    if not (folder / "etc").exists():
        say("an empty Debian 12")
        subprocess.run(
            ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", "bookworm", folder],
            check=True,
            stdout=subprocess.DEVNULL,
        )
    for place in REACHED_BY:
        give(Path(place), folder / place[1:])
    with (folder / "etc" / "hosts").open("a") as hosts:
        hosts.write(f"127.0.0.1 localhost {SITE}\n")
    with booted(folder) as machine:
        follow(machine)
    say("the page holds")


def give(place, there):
    if place.is_dir():
        shutil.rmtree(there)
        shutil.copytree(place, there)
    else:
        there.unlink(missing_ok=True)
        shutil.copyfile(place, there)


@contextmanager
def booted(folder):
    """The machine, once its systemd says that it runs."""
    words = ["--boot", "--private-network", "--register=no", "--keep-unit", "--console=pipe"]
    source = f"--bind-ro={HOUSE}:/srv/register"
    with (folder.parent / f"{folder.name}.log").open("w") as log:
        server = subprocess.Popen(
            ["systemd-nspawn", "-q", "-D", folder, *words, source],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
        try:
            machine = Machine(leader_of(server))
            machine.run("timeout 60 systemctl is-system-running --wait || true")
            yield machine
        finally:
            server.terminate()
            server.wait()


def leader_of(server):
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children")
    for _try in range(100):
        told = children.read_text().split()
        if told and Path(f"/proc/{told[0]}/comm").read_text().strip() == "systemd":
            time.sleep(1)
            return int(told[0])
        time.sleep(0.1)
    sys.exit("it does not boot")


def follow(machine):
    """Does what the page says, block by block, and looks."""
    machine.run("git config --system --add safe.directory '*' 2>/dev/null || true")
    for block in blocks():
        if "certbot certonly" in block or block.startswith("ln -sfn $old"):
            continue
        say(block.splitlines()[0])
        if "systemctl restart register-web" in block:
            upgraded(machine, block)
        else:
            done(machine, block)
        if block.startswith("curl"):
            looked_at(machine)


def done(machine, block):
    """The block, in a shell that knows what the blocks before it named."""
    block = block.replace("ADDRESS", "/srv/register")
    block = block.replace("createsuperuser", "createsuperuser --noinput")
    is_fetching = any(word in block for word in FETCHES)
    kept = "set | grep -E '^(release|old)=' > state || true"
    script = f"[ -e state ] && . ./state\n{block}\ncd /root; {kept}"
    machine.run(script, fetching=is_fetching)


def looked_at(machine):
    """The site, its units, its timers and its log, as they should be."""
    for path in ASKED:
        machine.run(f"curl --fail --silent --show-error --output /dev/null https://{SITE}{path}")
    equal(machine.run("systemctl --failed --plain --no-legend"), "", "units that failed")
    units = "register-web.socket register-web.service nginx.service postgresql.service"
    equal(machine.run(f"systemctl is-active {units}").split(), ["active"] * 4, "units")
    timers = machine.run("systemctl list-timers --no-legend --plain 'register-*'").splitlines()
    equal(len(timers), 4, "timers")
    equal(len(machine.run("ls /var/backups/register").split()), 1, "backups")
    for line in machine.run("journalctl --unit register-web --output cat").splitlines():
        if line.startswith("{"):
            json.loads(line)
        elif "systemd" not in line and "register" not in line:
            sys.exit(f"a line that is no JSON: {line}")
    equal(machine.run(MAKES_A_PACK).strip(), "b'PK'", "a pack made apart")
    told = machine.run("systemd-analyze security --no-pager register-web.service").splitlines()
    say(told[-1].strip())
    exposed = float(told[-1].split("register-web.service: ")[1].split()[0])
    equal(exposed <= MOST_EXPOSED, True, "exposed at most as agreed")
    machine.run("systemctl kill --signal KILL --kill-who main register-web.service; sleep 8")
    machine.run(f"curl --fail --silent --show-error https://{SITE}/healthz/")


def upgraded(machine, block):
    """The upgrade and the way back, while somebody asks all the time."""
    back = next(block for block in blocks() if block.startswith("ln -sfn $old"))
    asking = subprocess.Popen(
        ["nsenter", "-t", str(machine.leader), "-m", "-u", "-i", "-p", "-n", "bash", "-c", ASKS],
        env=os.environ | {"CURL_CA_BUNDLE": CERTIFICATE},
    )
    done(machine, block)
    first = machine.run("readlink /opt/register/current")
    done(machine, back)
    equal(machine.run("readlink /opt/register/current") != first, True, "the old version")
    machine.run("sleep 3; touch /run/enough")
    asking.wait()
    answers = machine.run("sort /run/asked | uniq --count")
    say(f"asked meanwhile: {answers.strip()}")
    equal({line.split()[1] for line in answers.splitlines()}, {"200"}, "answers meanwhile")


def equal(found, expected, what):
    if found != expected:
        sys.exit(f"{what}: {found!r}, not {expected!r}")


def say(text):
    sys.stdout.write(f"== {text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]).resolve())
    else:
        with tempfile.TemporaryDirectory() as made:
            main(Path(made) / "debian")

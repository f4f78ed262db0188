"""The house: which room may import which, how large a thing may grow, what never occurs."""

import ast
import re
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db.models import PROTECT

from officeholders.models import OpenRecording
from officeholders.tables import tracked_models

HOUSE = Path(settings.BASE_DIR)
FLOORS = ("officeholders", "workinggroups", "presidency", "ccm_machinery")  # the ground first
TOP_LEVEL = {
    *FLOORS,
    "manage.py",
    "templates",
    "tests",
    "pyproject.toml",
    "README.md",
    "requirements.lock",
    "requirements-dev.lock",
}
NOT_OURS_TO_KEEP = {"var", "__pycache__"}  # made by running it, ignored by git
LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 30
CLOCKS = {"today", "now", "utcnow"}
CLOCKS_IF_NOT_TOLD_WHEN = {"localdate", "localtime", "time"}
MAY_READ_THE_CLOCK = re.compile(r"/(answers|views)(\.py|/)|/management/commands/")
KEEPERS_OF_SIGNALS = {"officeholders/apps.py"}  # post_migrate and pre_migrate, for the triggers
WORDS_READ_BY_PEOPLE = re.compile(r"[^\W\d_]{2,}")
LABELS = re.compile(r'(?:aria-label|title|alt|placeholder)="[^"{]*[A-Za-z]')
TRANSLATING = re.compile(r"{%\s*(?:blocktranslate|translate|blocktrans|trans)\b")


def _files(suffix, *folders):
    found = [file for folder in folders for file in (HOUSE / folder).rglob(f"*{suffix}")]
    return sorted(file for file in found if "migrations" not in file.parts)


def _name(file):
    return file.relative_to(HOUSE).as_posix()


def _trees(*folders):
    for file in _files(".py", *folders):
        yield file, ast.parse(file.read_text())


def _imported(node):
    """The modules an import statement names, with what it takes from them."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module or ''}.{alias.name}" for alias in node.names]
    return []


def _functions(tree):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


@pytest.mark.parametrize("floor", FLOORS)
def test_imports_run_down_the_house_only(floor):
    above = {*FLOORS[FLOORS.index(floor) + 1 :], "tests"}
    upward = [
        f"{_name(file)}: {module}"
        for file, tree in _trees(floor)
        for node in ast.walk(tree)
        for module in _imported(node)
        if module.split(".")[0] in above
    ]
    assert upward == []


@pytest.mark.parametrize("floor", FLOORS)
def test_no_room_reaches_upstairs_by_a_name_in_a_string(floor):
    above = "|".join(FLOORS[FLOORS.index(floor) + 1 :]) or "tests"
    named = re.compile(rf"({above})\.\w+(\.\w+)*")
    strings = [
        f"{_name(file)}: {node.value}"
        for file, tree in _trees(floor)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if named.fullmatch(node.value)
    ]
    assert strings == []


def test_who_asks_from_outside_imports_nothing_of_the_project():
    imported = {
        f"{_name(file)}: {module}"
        for file, tree in _trees("tests/conformance")
        for node in ast.walk(tree)
        if getattr(node, "level", 0) != 1  # its own folder, wherever that is
        for module in _imported(node)
        if module.split(".")[0] not in sys.stdlib_module_names | {"pytest"}
    }
    assert imported == set()


def test_no_import_stands_inside_a_function():
    local = {
        f"{_name(file)}: {function.name}"
        for file, tree in _trees(*FLOORS, "tests")
        for function in _functions(tree)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert local == set()


def test_no_file_is_longer_than_a_reader_takes_in():
    folders = (*FLOORS, "templates", "tests")
    files = [file for suffix in (".py", ".html", ".css") for file in _files(suffix, *folders)]
    long = [_name(file) for file in files if file.read_text().count("\n") > LINES_OF_A_FILE]
    assert long == []


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{_name(file)}: {function.name}"
        for file, tree in _trees(*FLOORS)
        for function in _functions(tree)
        if function.end_lineno - function.lineno >= LINES_OF_A_FUNCTION
    ]
    assert long == []


def test_no_module_is_a_drawer_for_anything():
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    paths = [file.relative_to(HOUSE) for file in _files("", *FLOORS, "templates", "tests")]
    assert [str(path) for path in paths if drawers & {*path.parts, path.stem}] == []


def _our_models():
    models = [model for floor in FLOORS for model in apps.get_app_config(floor).get_models()]
    return [model for model in models if not model._meta.proxy]


def _is_history(model):
    return hasattr(model, "history_id")


def test_every_reference_protects_what_it_refers_to():
    unprotected = [
        f"{model.__name__}.{field.name}"
        for model in _our_models()
        if not _is_history(model)
        for field in model._meta.local_fields
        if field.is_relation and field.remote_field.on_delete is not PROTECT
    ]
    # The mark refers to a row that cannot be: that is how it can never be committed.
    assert unprotected == [f"{OpenRecording.__name__}.never"]


def test_no_recorded_table_has_a_list_that_django_writes_behind_our_back():
    many = [model for model in tracked_models().values() if model._meta.local_many_to_many]
    assert many == []


def _clock_readings(tree):
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in calls:
        name = ast.unparse(call.func).split(".")[-1]
        if name in CLOCKS or (name in CLOCKS_IF_NOT_TOLD_WHEN and not call.args):
            yield call.lineno


def test_only_views_and_commands_read_the_clock():
    readings = [
        f"{_name(file)}:{line}"
        for file, tree in _trees(*FLOORS)
        if not MAY_READ_THE_CLOCK.search(_name(file))
        for line in _clock_readings(tree)
    ]
    assert readings == []


def test_no_signal_is_listened_to_but_the_end_of_a_migration():
    listening = {
        _name(file)
        for file, tree in _trees(*FLOORS)
        for node in ast.walk(tree)
        for module in _imported(node)
        if ".signals" in module or module.startswith("django.dispatch")
    }
    assert listening <= KEEPERS_OF_SIGNALS


def test_the_top_level_holds_what_the_layout_names():
    names = {path.name for path in HOUSE.iterdir() if not path.name.startswith(".")}
    assert names - NOT_OURS_TO_KEEP == TOP_LEVEL


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_pins_by_digest_and_names_no_address(lock):
    text = (HOUSE / lock).read_text()
    assert re.findall(r"\S*(?:://|--\w*index|--find-links|/tmp|/home|/root)\S*", text) == []
    pins = re.split(r"\n(?=\S)", text.strip())
    unpinned = [
        pin for pin in pins if not re.match(r"[\w.\[\],-]+==\S+ .*--hash=sha256:", pin, re.S)
    ]
    assert unpinned == []


def test_every_dependency_gives_its_reason():
    lines = (HOUSE / "pyproject.toml").read_text().splitlines()
    dependencies = [line for line in lines if re.match(r'    "[\w.-]+(\[\w+\])?[><=]', line)]
    assert len(dependencies) > 10
    assert [line for line in dependencies if not re.search(r",\s+# \w", line)] == []


def _templates():
    return [(_name(file), file.read_text()) for file in _files(".html", "templates", *FLOORS)]


def test_every_word_of_a_template_can_be_translated():
    untranslated = [
        f"{name}: {word}"
        for name, text in _templates()
        for word in WORDS_READ_BY_PEOPLE.findall(_untranslated(text)) + LABELS.findall(text)
    ]
    assert untranslated == []


def test_every_template_that_translates_loads_what_it_needs():
    unable = [
        name
        for name, text in _templates()
        if TRANSLATING.search(text) and not re.search(r"{%\s*load\b[^%]*\bi18n\b", text)
    ]
    assert unable == []


def _untranslated(text):
    """What of a template a person reads and no translator ever sees."""
    for translated_or_not_shown in (
        r"{#.*?#}",
        r"{%\s*comment.*?endcomment\s*%}",
        r"{%\s*block(?:trans|translate)\b.*?endblock(?:trans|translate)\s*%}",
        r"<(style)\b.*?</\1>",
        r"{%\s*block \w*class\s*%}.*?{%\s*endblock\b",  # goes into an attribute
        r"{%.*?%}",
        r"{{.*?}}",
        r"<!--.*?-->",
        r"<[^>]*>",
        r"&\w+;",
    ):
        text = re.sub(translated_or_not_shown, " ", text, flags=re.S)
    return text

import pytest
from tests.staff import Desk
from officeholders.admin.guided import guided_pages
from officeholders.models import Mandate
from tests.presidency.guided import Guided, said, errors
pytestmark=[pytest.mark.django_db, pytest.mark.any_engine]
def show(r):
    print("\n##", r.status_code, errors(r) if r.context and "form" in r.context else getattr(r,"url","")); print(said(r) if r.context else "")
def test_try(reference_register, client):
    desk=Desk(client)
    show(desk.open("/admin/guided/"))
    pk=lambda s,o,f: Mandate.objects.get(state=s,office=o,from_end_of__label=f).pk
    g=Guided(desk,"joining"); show(g.answer(office="victim-assistance",state="FRA",joined_on="2025-09",until_end_of="14MSP",note_on="2025-09"))
    r=g.answer(office="victim-assistance",state="FRA",joined_on="2025-09",from_end_of="13MSP",until_end_of="14MSP",note_on="2025-09"); show(r)
    r=g.record(r); show(r); show(client.get(r.url))
    g=Guided(desk,"replacing",f"?mandate={pk('LAO','president','13MSP')}"); show(g.open()); show(g.answer(last_day="2026-05-10",state="NOR",note="X"))
    g=Guided(desk,"stepping-down",f"?mandate={pk('LAO','president','13MSP')}"); show(g.open()); show(g.answer(last_day="2026-05-10",state="NOR",note="X",note_on="2026"))
    g=Guided(desk,"extending",f"?mandate={pk('NOR','universalization','12MSP')}"); show(g.answer(until_end_of="14MSP",appointed_on="2026-05"))
    g=Guided(desk,"parts","?meeting=3RC"); show(g.answer(**{"part-1-opens_on":"2026-09-01","part-1-closes_on":"2026-09-03","part-2-planned_for":"2027"}))
    show(g.answer(**{"part-1-opens_on":"2026-09-01","part-1-closes_on":"2026-09-03","part-2-opens_on":"2026-08-01"}))
    g=Guided(desk,"cancelling","?meeting=3RC"); show(g.open()); show(g.answer(decision="By the 13MSP",until_end_of="14MSP"))
    g=Guided(desk,"renaming-state","?state=NOR"); show(g.answer(name="Noreg",since="2026-01-10"))
    g=Guided(desk,"leaving-the-convention","?state=NOR"); r=g.answer(party_until="2026-01-10"); show(r)
    r=client.post(g.address, __import__("tests.presidency.guided").presidency.guided.shown(r)); show(r)
    g=Guided(desk,"renaming-group","?group=clearance"); show(g.answer(name="Clear",meeting="14MSP"))
    g=Guided(desk,"ending-group","?group=transparency"); r=g.answer(meeting="14MSP"); show(r)
    r=client.post(g.address, __import__("tests.presidency.guided").presidency.guided.shown(r)); show(r)
    assert 0

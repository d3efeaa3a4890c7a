"""The workbench over HTTP: what its pages hold, who may write, and what never leaves the store."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from provenance import desk, pipeline
from provenance.desk import Source
from provenance.review import make_key, open_key, open_public_key
from provenance.web.settings import Settings
from provenance.web.users import open_users
from tests.web.client import BROWSER, FORM, Client, Pairs, Reply
from tests.web.conftest import FIRST, Served, build_store

NAME = "Ana Ruiz"
LISTS = ["/conflicts", "/articles", "/events", "/speakers", "/outlets", "/queue", "/search?q=flood", "/login"]


class Visitor:
    """Somebody with a browser's cookie and no browser."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.cookie = ""

    def get(self, path: str) -> Reply:
        """Open a page."""
        return self._keep(self.client.send("GET", path, {"Accept": BROWSER, "Cookie": self.cookie}))

    def post(self, path: str, pairs: Pairs) -> Reply:
        """Send a form."""
        headers = {"Accept": BROWSER, "Cookie": self.cookie, "Content-Type": FORM}
        return self._keep(self.client.send("POST", path, headers, urlencode(pairs).encode()))

    def _keep(self, reply: Reply) -> Reply:
        if "set-cookie" in reply.headers:
            self.cookie = reply.headers["set-cookie"].partition(";")[0]
        return reply

    def sign_in(self, token: str, name: str = NAME, back: str = "/queue") -> Reply:
        """Open the form and send it."""
        csrf = find_csrf(self.get("/login").text)
        return self.post("/login", [("csrf", csrf), ("name", name), ("token", token), ("back", back)])


def find_csrf(page: str) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', page)
    assert found
    return found[1]


def find_links(client: Client, path: str, pattern: str) -> list[str]:
    return list(dict.fromkeys(re.findall(rf'href="({pattern})"', client.get(path, BROWSER).text)))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a store that a test may change."""
    return build_store(tmp_path)


@pytest.fixture
def token(place: Path) -> str:
    return open_users(str(place)).add(NAME)


@pytest.fixture
def desk_client(place: Path) -> Iterator[Client]:
    with Served(Settings(store=str(place))) as client:
        yield client


@pytest.mark.parametrize("path", LISTS)
def test_page_answers_and_holds_no_script_of_its_own(client: Client, path: str) -> None:
    page = client.get(path, BROWSER)
    assert page.status == 200
    assert not re.search(r"<script(?![^>]*\ssrc=\"/static/)|<style|\sstyle=|\son\w+=|javascript:", page.text)


def test_board_sets_both_numbers_side_by_side(client: Client) -> None:
    page = client.get("/conflicts", BROWSER).text
    assert page.index(">31</p>") < page.index(">24</p>")
    assert "A flood killed <mark>31 people</mark> in the town" in page


@pytest.mark.parametrize(
    ("query", "count"),
    [("", 1), ("harm=killed", 1), ("harm=missing", 0), ("severity=high&relation=contradiction&claimant=entity%2F0", 0)],
    ids=["all", "harm", "other harm", "claimant"],
)
def test_filters_narrow_the_board(client: Client, query: str, count: int) -> None:
    page = client.get(f"/conflicts?{query}", BROWSER).text
    assert page.count('<article class="pair') == count
    assert f'role="status">{count} ' in page


def test_links_of_the_board_lead_to_conflict_claims_and_event(client: Client) -> None:
    for pattern in ("/conflicts/[0-9a-f]+", "/claims/[0-9a-f]+", "/events/[0-9a-f]+"):
        links = find_links(client, "/conflicts", pattern)
        assert links
        assert {client.get(link, BROWSER).status for link in links} <= {200, 303}
    assert "31 against 24" in client.get(find_links(client, "/conflicts", "/conflicts/[0-9a-f]+")[0], BROWSER).text


def test_every_record_of_the_lists_has_a_page(client: Client) -> None:
    for path in ("/articles", "/events", "/speakers", "/outlets"):
        links = find_links(client, path, f'{path}/[^"]+')
        assert links
        assert {client.get(link, BROWSER).status for link in links} == {200}
        assert client.get(f"{path}/unknown", BROWSER).status == 404


def test_claim_is_shown_selected_in_its_article(client: Client) -> None:
    link = find_links(client, "/conflicts", "/claims/[0-9a-f]+")[0]
    target = client.get(link, BROWSER).headers["location"]
    page = client.get(target.partition("#")[0], BROWSER).text
    assert 'aria-current="true" aria-details="panel">31 people</a>' in page
    assert "Interior Ministry" in page
    assert "against 24" in page


def test_event_page_draws_its_figures_under_a_strict_policy(client: Client) -> None:
    drawn = [client.get(link, BROWSER) for link in find_links(client, "/events", "/events/[0-9a-f]+")]
    assert any("<svg" in page.text for page in drawn)
    for page in drawn:
        assert "unsafe" not in page.headers["content-security-policy"]


def test_search_finds_claims_claimants_articles(client: Client) -> None:
    page = client.get("/search?q=ministry+flood", BROWSER).text
    assert "/claims/" in page
    assert "/articles/" in client.get("/search?q=fewer", BROWSER).text
    assert "/speakers/" in client.get("/search?q=INTERIOR", BROWSER).text
    assert "Nothing was found" in client.get("/search?q=zeppelin", BROWSER).text


def test_article_text_comes_back_whole(client: Client, built: Path) -> None:
    texts = {article.text for article in pipeline.read(str(built)).articles}
    for link in find_links(client, "/articles", "/articles/[0-9a-f]+"):
        page = client.get(link, BROWSER).text
        shown = re.search(r'class="text">(.*?)</article>', page, re.DOTALL)
        assert shown
        plain = re.sub(r"<[^>]+>", "", shown[1]).replace("&lt;", "<").replace("&gt;", ">")
        assert plain.replace("&#34;", '"').replace("&#39;", "'").replace("&amp;", "&") in texts


def test_without_users_the_server_only_reads(client: Client) -> None:
    visitor = Visitor(client)
    assert "Nobody may write here yet" in visitor.get("/login").text
    assert visitor.post("/reviews", [("target", "claim/0")]).status == 403
    assert visitor.post("/login", [("name", NAME), ("token", "x")]).status == 403


def test_anonymous_writer_is_refused(desk_client: Client, place: Path, token: str) -> None:
    visitor = Visitor(desk_client)
    csrf = find_csrf(visitor.get("/login").text)
    reply = visitor.post("/reviews", [("csrf", csrf), ("target", "claim/0"), ("verdict", "truth:true")])
    assert reply.status == 403
    assert "sign in" in reply.text
    assert visitor.sign_in(token + "x").status == 403
    assert visitor.sign_in(token, "Somebody").status == 403
    assert desk.read_log(str(place)).entries == ()


def test_verdict_is_written_in_the_name_of_whoever_signed_in(desk_client: Client, place: Path, token: str) -> None:
    visitor = Visitor(desk_client)
    reply = visitor.sign_in(token, back="/conflicts")
    assert (reply.status, reply.headers["location"]) == (303, "/conflicts")
    assert {"HttpOnly", "SameSite=strict"} <= set(reply.headers["set-cookie"].split("; "))
    conflict = find_links(desk_client, "/conflicts", "/conflicts/[0-9a-f]+")[0]
    pairs = [
        ("csrf", find_csrf(visitor.get(conflict).text)),
        ("target", f"comparison/{conflict.rpartition('/')[2]}"),
        ("verdict", "relevance:accepted"),
        ("rationale", "<script>alert('note')</script> looked at both"),
        ("reviewer", "Somebody Else"),
        ("back", "https://elsewhere.example/"),
    ]
    reply = visitor.post("/reviews", pairs)
    assert (reply.status, reply.headers["location"]) == (303, "/")
    (entry,) = desk.read_log(str(place)).reviews
    assert entry.act.reviewer == NAME
    page = visitor.get(conflict).text
    assert "&lt;script&gt;alert(&#39;note&#39;)" in page
    assert "<script>alert" not in page
    assert [row for row in desk.verify(str(place)) if row["state"] == desk.CHANGED] == []


def test_verdict_is_withdrawn_and_stays_in_the_log(desk_client: Client, place: Path, token: str) -> None:
    visitor = Visitor(desk_client)
    visitor.sign_in(token)
    conflict = find_links(desk_client, "/conflicts", "/conflicts/[0-9a-f]+")[0]
    csrf = find_csrf(visitor.get(conflict).text)
    target = f"comparison/{conflict.rpartition('/')[2]}"
    pairs = [("csrf", csrf), ("target", target), ("verdict", "relevance:dismissed"), ("rationale", "too soon")]
    visitor.post("/reviews", pairs)
    found = re.search(r'name="entry" value="([0-9a-f]{64})"', visitor.get(conflict).text)
    assert found
    assert visitor.post("/withdrawals", [("csrf", csrf), ("entry", found[1])]).status == 400
    given = [("csrf", csrf), ("entry", found[1]), ("reason", "read again"), ("back", conflict)]
    assert visitor.post("/withdrawals", given).headers["location"] == conflict
    assert "Nobody has reviewed this" in visitor.get(conflict).text
    log = desk.read_log(str(place))
    assert (len(log.entries), log.reviews, log.entries[-1].act.reviewer) == (2, (), NAME)


def test_form_of_another_session_is_refused(desk_client: Client, place: Path, token: str) -> None:
    first, second = Visitor(desk_client), Visitor(desk_client)
    first.sign_in(token)
    second.sign_in(token)
    csrf = find_csrf(second.get("/queue").text)
    pairs = [("csrf", csrf), ("target", "claim/0"), ("verdict", "truth:true"), ("rationale", "x")]
    assert first.post("/reviews", pairs).status == 403
    assert first.post("/reviews", pairs[1:]).status == 403
    assert second.post("/reviews", pairs).status == 400  # of its own session, but there is no such claim
    assert desk.read_log(str(place)).entries == ()


def test_new_token_signs_the_old_one_out(desk_client: Client, place: Path, token: str) -> None:
    visitor = Visitor(desk_client)
    visitor.sign_in(token)
    assert NAME in visitor.get("/queue").text
    open_users(str(place)).add(NAME)
    assert NAME not in visitor.get("/queue").text
    assert visitor.post("/reviews", [("target", "claim/0")]).status == 403


def test_cookie_that_was_changed_is_no_session(desk_client: Client, token: str) -> None:
    visitor = Visitor(desk_client)
    visitor.sign_in(token)
    visitor.cookie = visitor.cookie[:-1] + ("0" if visitor.cookie[-1] != "0" else "1")
    assert NAME not in visitor.get("/queue").text
    visitor.cookie = "provenance=e30.é".encode().decode("latin-1")
    assert visitor.get("/queue").status == 200


def test_findings_are_settled_in_bulk(desk_client: Client, place: Path, token: str) -> None:
    visitor = Visitor(desk_client)
    visitor.sign_in(token)
    page = visitor.get("/queue").text
    targets = re.findall(r'name="target" value="(finding/[0-9a-f]+)"', page)
    assert len(targets) > 1
    pairs = [("csrf", find_csrf(page)), ("verdict", "relevance:accepted"), ("rationale", "seen"), ("back", "/queue")]
    assert visitor.post("/reviews", [*pairs, *(("target", one) for one in targets)]).status == 303
    assert len(desk.read_log(str(place)).reviews) == len(targets)
    assert "0 findings wait" in visitor.get("/queue").text


def test_form_that_lacks_something_is_refused(desk_client: Client, token: str) -> None:
    visitor = Visitor(desk_client)
    visitor.sign_in(token)
    csrf = find_csrf(visitor.get("/queue").text)
    reply = visitor.post("/reviews", [("csrf", csrf), ("target", "claim/0"), ("rationale", "  ")])
    assert reply.status == 400
    assert "verdict, rationale" in reply.text


def test_log_that_was_changed_is_told_on_the_pages(desk_client: Client, place: Path, token: str) -> None:
    visitor = Visitor(desk_client)
    visitor.sign_in(token)
    page = visitor.get("/queue").text
    target = re.findall(r'name="target" value="(finding/[0-9a-f]+)"', page)[0]
    pairs = [("csrf", find_csrf(page)), ("target", target), ("verdict", "relevance:accepted"), ("rationale", "seen")]
    assert visitor.post("/reviews", pairs).status == 303
    log = place / "audit" / "log.jsonl"
    log.write_bytes(log.read_bytes().replace(b"seen", b"unseen"))
    assert 'role="alert"' in visitor.get("/queue").text


def test_signing_out_ends_the_session(desk_client: Client, token: str) -> None:
    visitor = Visitor(desk_client)
    visitor.sign_in(token)
    assert visitor.post("/logout", [("csrf", find_csrf(visitor.get("/queue").text))]).status == 303
    assert NAME not in visitor.get("/queue").text


@pytest.mark.parametrize("form", ["html", "md", "csv", "json"])
def test_report_is_sealed(client: Client, built: Path, tmp_path: Path, form: str) -> None:
    reply = client.get("/report", form=form, outlet="Vale Courier")
    assert reply.headers["content-disposition"] == f'attachment; filename="audit.{form}"'
    path = tmp_path / f"audit.{form}"
    path.write_bytes(reply.body)
    seal = client.get("/report", form=form, outlet="Vale Courier", part="seal")
    if seal.status == 200:
        path.with_name(f"audit.{form}.seal").write_bytes(seal.body)
    assert list(desk.verify_report(path, location=str(built))) == []


@pytest.fixture
def signing(place: Path, tmp_path: Path) -> Iterator[Client]:
    """Serve the store with a user's key."""
    make_key(tmp_path / "ana.key")
    with Served(Settings(store=str(place), signers=(open_key(tmp_path / "ana.key", NAME),))) as client:
        yield client


def test_report_of_a_user_with_a_key_is_signed_and_anybody_elses_is_not(
    signing: Client, place: Path, token: str, tmp_path: Path
) -> None:
    key = open_public_key(tmp_path / "ana.key.pub")
    visitor, other, ana = Visitor(signing), Visitor(signing), Visitor(signing)
    other.sign_in(open_users(str(place)).add("Bo Lind"), name="Bo Lind")
    ana.sign_in(token)
    for who in (visitor, other, ana):
        (tmp_path / "report.html").write_bytes(who.get("/report?form=html").body)
        wrong = [row["message"] for row in desk.verify_report(tmp_path / "report.html", key)]
        assert wrong == ([] if who is ana else ["the report is not signed"])
    assert key.fingerprint in ana.get("/queue").text
    assert key.fingerprint not in other.get("/queue").text
    assert "nobody; whoever answers for it makes it anew" in visitor.get("/report?form=html").text


def test_verdict_of_a_user_with_a_key_is_signed(signing: Client, place: Path, token: str, tmp_path: Path) -> None:
    visitor = Visitor(signing)
    visitor.sign_in(token)
    target = next(iter(pipeline.read(str(place)).claims))
    form = [("csrf", find_csrf(visitor.get("/queue").text)), ("target", target), ("verdict", "extraction:faithful")]
    assert visitor.post("/reviews", [*form, ("rationale", "seen"), ("back", "/queue")]).status == 303
    assert list(desk.verify(str(place), open_public_key(tmp_path / "ana.key.pub"))) == []


def test_report_of_nothing_is_refused(client: Client) -> None:
    assert client.get("/report", outlet="Nobody's Gazette").status == 404
    assert client.get("/report", form="docx").status == 400


def test_redacted_name_stands_on_no_page(desk_client: Client, place: Path, token: str) -> None:
    named = place.parent / "mayor_brandt-2.md"
    named.write_text(FIRST.replace("id: first\n", "").replace("url:", "source:"), encoding="utf-8")
    with pipeline.open_writer(str(place)) as store:
        assert all(list(pipeline.ingest([str(named)], store)))
        pipeline.build(store)
    visitor = Visitor(desk_client)
    visitor.sign_in(token)
    before = crawl(visitor)
    assert any("mayor_brandt" in page for page in before.values())
    with pipeline.open_writer(str(place)) as store:
        dossier = pipeline.read_open(store)
        claim = next(iri for iri, one in dossier.claims.items() if "Brandt" in (one.claimant.name or ""))
        desk.redact(store, dossier, claim, Source("an official", "safety", NAME))
    after = crawl(visitor)
    assert len(after) > 15
    assert [path for path, page in after.items() if "brandt" in page.lower() or "never seen such" in page] == []
    assert any("A claim is withheld" in page for page in after.values())


def crawl(visitor: Visitor) -> dict[str, str]:
    """Return every page that links lead to from the lists, and the report."""
    waiting = [*LISTS, "/", "/graph", "/search?q=mayor", "/report?form=html", "/report?form=json"]
    pages: dict[str, str] = {}
    while waiting:
        path = waiting.pop()
        if path in pages:
            continue
        reply = visitor.get(path)
        pages[path] = reply.text + reply.headers.get("location", "")
        if reply.status == 200 and reply.media == "text/html" and not path.startswith(("/report", "/graph")):
            own = r'href="(/(?:articles|claims|conflicts|events|speakers|outlets|id)/[^"#]*)'
            waiting.extend(re.findall(own, reply.text))
    return pages


def test_users_file_is_the_keepers_alone_and_holds_no_token(place: Path, token: str) -> None:
    path = place / "users.json"
    assert path.stat().st_mode & 0o077 == 0
    assert token not in path.read_text(encoding="utf-8")
    users = open_users(str(place))
    assert users.check(NAME, token) == users.find(NAME)
    users.remove(NAME)
    assert users.read() == ()

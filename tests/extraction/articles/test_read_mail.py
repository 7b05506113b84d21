"""E-mail: subject, sender, date and the body that a reader would see."""

from email.message import EmailMessage

import pytest

from extraction.articles import EmptyArticle, UnreadableFile, read_article

TEXT = "BAKU, July 3. The state visit came to an end on Thursday.\n"


def mail(*, text=TEXT, html=None, **headers):
    message = EmailMessage()
    fields = {"From": '"Press Service" <press@senate.example>', "Subject": "Fwd: Senate backs treaty"}
    for name, value in {**fields, "Date": "Fri, 04 Jul 2025 01:30:00 +0400", **headers}.items():
        message[name] = value
    if text is not None:
        message.set_content(text)
    if html is not None:
        message.set_content(html, subtype="html") if text is None else message.add_alternative(html, subtype="html")
    return message.as_bytes()


def test_headers_and_text():
    article = read_article(mail(html="<p>Another text</p>"), name="note.eml")
    assert (article.title, article.source, article.text) == ("Senate backs treaty", "Press Service", TEXT)
    assert (article.published, article.published_basis) == ("2025-07-04", "metadata")
    assert (article.dateline_place, article.name) == ("Baku", "note")


def test_a_page_alone_is_read_as_a_page():
    html = (
        "<html><body><article><p>" + "The state visit came to an end on Thursday. " * 9 + "</p></article></body></html>"
    )
    article = read_article(mail(text=None, html=html), name="note.eml")
    assert article.text.startswith("The state visit") and "<p>" not in article.text


def test_an_address_alone_names_nobody():
    assert read_article(mail(From="press@senate.example"), name="note.eml").source is None


@pytest.mark.parametrize("date", ["", "Someday", "Fri, 99 Jul 2025 01:30:00 +0400"])
def test_a_broken_date_is_no_date(date):
    data = mail().replace(b"Fri, 04 Jul 2025 01:30:00 +0400", date.encode())
    assert read_article(data, name="note.eml").published is None


def test_an_unknown_charset_and_an_encoded_subject():
    head = b"Subject: =?utf-8?B?U2VuYXRlIOKAkyB0cmVhdHk=?=\r\nContent-Type: text/plain; charset=x-none\r\n"
    article = read_article(head + b"Content-Transfer-Encoding: 8bit\r\n\r\n" + "Visit – ended".encode(), name="a.eml")
    assert (article.title, article.text) == ("Senate – treaty", "Visit – ended")


def test_a_message_of_attachments_only():
    message = EmailMessage()
    message["Subject"] = "See attachment"
    message.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="a.bin")
    with pytest.raises(EmptyArticle, match="attachment"):
        read_article(message.as_bytes(), name="note.eml")


@pytest.mark.parametrize("header", [b"message/rfc822\n\n", b"multipart/mixed; boundary=b\n\n--b\n"])
def test_messages_within_messages_without_end(header):
    with pytest.raises(UnreadableFile, match="no e-mail"):
        read_article((b"Content-Type: " + header) * 3000 + b"text", name="note.eml")
    with pytest.raises(EmptyArticle, match="no text of its own"):
        read_article((b"Content-Type: " + header) * 90, name="note.eml")

"""From stored rows to the library's `Register`."""

from collections.abc import Iterable
from datetime import date

import msgspec

from hefu.judging.judge import RULES_VERSION
from hefu.terms import register as terms
from hefu.terms.source import Span
from hefu.terms.undertaking import Basis, Quantity, Strength, Theme, UndertakingKind
from hefu_site.ledger.as_of import AsOf
from hefu_site.people.models import Membership
from hefu_site.plans.models import Evidence
from hefu_site.plans.queries import delivery_of, evidence_visible_to, undertakings_planned_for
from hefu_site.register import models
from hefu_site.register.queries import documents_visible_to, relations_of
from hefu_site.register.standing import is_withdrawn


def register_of(agreement: models.Agreement, member: Membership | None, *, on: date) -> terms.Register:
    """One agreement's register as the member may see it, judged for a day."""
    undertakings = undertakings_planned_for(member).filter(agreement=agreement)
    documents = documents_visible_to(member).filter(agreement=agreement)
    return terms.Register(
        id=str(agreement.pk),
        title=agreement.title,
        kind=agreement.kind,
        signed=agreement.signed or None,
        keeping=agreement.keeping,
        keeper=agreement.keeper.name,
        on=on,
        rules=RULES_VERSION,
        sides=tuple(
            _side(side) for side in agreement.sides.select_related("organisation").prefetch_related("parties")
        ),
        documents=tuple(
            terms.RegisteredDocument(
                digest=each.digest, name=each.name, lang=each.lang, published=each.published
            )
            for each in documents
        ),
        undertakings=tuple(_undertaking(each, on=on) for each in undertakings),
        evidence=tuple(_evidence(each) for each in evidence_visible_to(member, agreement)),
        relations=tuple(_relation(kin.relation) for kin in relations_of(agreement, member)),
    )


def _side(side: models.Side) -> terms.RegisteredSide:
    return terms.RegisteredSide(
        id=str(side.pk),
        position=side.position,
        organisation=side.organisation.name if side.organisation else None,
        since=side.since,
        parties=tuple(party.name for party in side.parties.all()),
    )


def _undertaking(undertaking: models.Undertaking, *, on: date) -> terms.RegisteredUndertaking:
    delivery = delivery_of(undertaking, AsOf(on=on))
    in_force = undertaking.standing.in_force_id
    return terms.RegisteredUndertaking(
        id=str(undertaking.pk),
        number=undertaking.number,
        origin=undertaking.origin or None,
        state=undertaking.standing.state,
        in_force=str(in_force) if in_force else None,
        versions=tuple(_version(version) for version in undertaking.versions.all()),
        plan=delivery.plan,
        known=delivery.known,
        verdict=delivery.verdict,
        tally=delivery.tally,
    )


def _version(version: models.Version) -> terms.RegisteredVersion:
    return terms.RegisteredVersion(
        id=str(version.pk),
        number=version.number,
        proposed_by=str(version.side_id) if version.side_id else None,
        kind=UndertakingKind(version.kind),
        strength=Strength(version.strength),
        basis=Basis(version.basis),
        said_by=version.said_by or None,
        bearers=_names(version.parts.all(), models.Part.BEARER),
        counterparties=_names(version.parts.all(), models.Part.COUNTERPARTY),
        asked_by=_names(version.parts.all(), models.Part.ASKER),
        due=version.due or None,
        quantities=msgspec.convert(version.quantities, tuple[Quantity, ...]),
        programmes=tuple(version.programmes),
        themes=tuple(Theme(theme) for theme in version.themes),
        wordings=tuple(_wording(wording) for wording in version.wordings.all()),
        signatures=tuple(
            terms.RegisteredSignature(
                side=str(signature.side_id),
                by=signature.entry.by.person.name,
                happened=signature.happened,
                recorded=signature.recorded,
            )
            for signature in version.signatures.all()
        ),
        ends=version.ends,
        ends_for=version.ends_for or None,
        withdrawn=version.withdrawal.happened if is_withdrawn(version) else None,
        refusals=tuple(map(_reason, version.refusals.all())),
        repudiations=tuple(map(_reason, version.repudiations.all())),
        answers=tuple(map(_answer, version.answers.all())),
        happened=version.happened,
        recorded=version.recorded,
    )


def _reason(said: models.Refusal | models.Repudiation) -> terms.RegisteredReason:
    return terms.RegisteredReason(
        side=str(said.side_id),
        by=said.entry.by.person.name,
        reason=said.reason,
        lang=said.lang,
        happened=said.happened,
    )


def _answer(answer: models.Answer) -> terms.RegisteredAnswer:
    return terms.RegisteredAnswer(
        side=str(answer.side_id),
        by=answer.entry.by.person.name,
        kind=answer.kind,
        pledge=str(answer.pledge_id) if answer.pledge_id else None,
        reason=answer.reason,
        lang=answer.lang,
        happened=answer.happened,
    )


def _names(parts: Iterable[models.VersionParty], part: models.Part) -> tuple[str, ...]:
    return tuple(each.party.name for each in parts if each.part == part)


def _wording(wording: models.Wording) -> terms.RegisteredWording:
    span = None
    if wording.start is not None and wording.end is not None:
        span = Span(start=wording.start, end=wording.end, quote=wording.text)
    return terms.RegisteredWording(
        lang=wording.lang,
        text=wording.text,
        prevails=wording.prevails,
        document=wording.document.digest if wording.document else None,
        span=span,
    )


def _evidence(evidence: Evidence) -> terms.RegisteredEvidence:
    return terms.RegisteredEvidence(
        statement=evidence.statement,
        lang=evidence.lang,
        publisher=evidence.publisher,
        address=evidence.address or None,
        grade=evidence.grade,
        happened=evidence.happened,
        undertaking=evidence.undertaking.number if evidence.undertaking else None,
    )


def _relation(relation: models.Relation) -> terms.RegisteredRelation:
    return terms.RegisteredRelation(
        kind=relation.kind,
        agreement=str(relation.agreement_id),
        other=str(relation.other_id),
        happened=relation.happened,
    )

// SPDX-License-Identifier: AGPL-3.0-or-later
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Identity } from '../api/schemas.ts';
import type { GlyphName } from '../ui/glyph.tsx';
import type { Tone } from '../ui/tone.ts';

type Departure = Identity['Offboarding'];
type Tool = Identity['OffboardingTool'];
type Words = { label: MessageDescriptor; look: { tone: Tone; glyph: GlyphName } };

export const DEPARTURE_STATES: Record<Departure['state'], Words> = {
  running: { label: msg`En cours`, look: { tone: 'move', glyph: 'move' } },
  attention: { label: msg`Attend une décision`, look: { tone: 'late', glyph: 'late' } },
  finished: { label: msg`Fini`, look: { tone: 'live', glyph: 'live' } },
};

/** What a departure is, in words. */
export const DEPARTURE_SCOPES: Record<Departure['scope'], MessageDescriptor> = {
  account: msg`quitte le réseau`,
  here: msg`quitte cette structure`,
  tools: msg`quitte des outils`,
  left: msg`quitte le réseau`,
  hoster: msg`quitte un hébergeur`,
};

export const DEPARTURE_STEPS: Record<Departure['steps'][number]['name'], MessageDescriptor> = {
  mandates: msg`Les mandats prennent fin`,
  organisation: msg`La structure est marquée comme partie`,
  invitations: msg`Les invitations sont retirées`,
  accesses: msg`Les accès aux outils sont retirés`,
  revocation: msg`Les services d’essaim refusent la personne`,
  account: msg`Le compte est désactivé`,
  sessions: msg`Les sessions sont fermées`,
  people: msg`Chaque personne a son propre départ`,
  tools: msg`Chaque outil est réglé`,
  proof: msg`La preuve est établie`,
};

/** What is promised of a tool. */
export const PROMISES: Record<Tool['promise'], MessageDescriptor> = {
  api: msg`L’outil ferme le compte quand essaim le demande, pendant 72 heures.`,
  'at-once': msg`L’outil ferme la session dès que la connexion unique le prévient.`,
  human: msg`La session dure jusqu’à son expiration ; quelqu’un retire le compte.`,
};

export const TOOL_STATES: Record<Tool['state'], Words> = {
  pending: { label: msg`essaim essaie`, look: { tone: 'move', glyph: 'move' } },
  waiting: { label: msg`Attend une confirmation`, look: { tone: 'prep', glyph: 'prep' } },
  dead: { label: msg`Abandonné après 72 heures`, look: { tone: 'block', glyph: 'block' } },
  done: { label: msg`Réglé`, look: { tone: 'live', glyph: 'live' } },
};

export const TOOL_OUTCOMES: Record<NonNullable<Tool['outcome']>, MessageDescriptor> = {
  deactivated: msg`compte fermé par l’outil`,
  told: msg`session fermée par l’outil`,
  removed: msg`compte retiré à la main`,
  absent: msg`aucun compte dans cet outil`,
  'not-removed': msg`compte laissé en place`,
  'handed-over': msg`confirmé avec le départ de la structure`,
};

/** Why a tool or a step waits, by its code. */
export const DEPARTURE_REASONS: Record<string, MessageDescriptor> = {
  'tool-unreachable': msg`l’outil ne répond pas`,
  'tool-refused': msg`l’outil refuse la demande`,
  'tool-answer-unreadable': msg`la réponse de l’outil est illisible`,
  'tool-did-not-answer': msg`l’outil n’a pas répondu quand la session a été fermée`,
  'never-opened': msg`la personne ne l’a jamais ouvert`,
  'came-back': msg`la personne est revenue entre-temps`,
  'keycloak-unreachable': msg`la connexion unique ne répond pas`,
  'keycloak-refused': msg`la connexion unique refuse la demande`,
};

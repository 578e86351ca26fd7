// SPDX-License-Identifier: AGPL-3.0-or-later
import { department, idOf } from '../fixtures/places.ts';
import type { Role } from '../fixtures/sessions.ts';

/** Every screen, as somebody who has it. */
export const SCREENS: readonly (readonly [string, Role, string])[] = [
  ['work of a department', 'departmental', '/a-faire'],
  ['work of a region', 'regional', '/a-faire'],
  ['work of the nation', 'national', '/a-faire'],
  ['work of a hoster', 'hoster', '/a-faire'],
  ['task', 'departmental', `/taches/${idOf(21, 1)}`],
  ['gate', 'regional', `/jalons/${idOf(22, 1)}`],
  ['campaign', 'national', '/campagne'],
  ['workshop', 'national', '/atelier'],
  ['proposal', 'national', `/atelier?proposal=${idOf(31, 2)}`],
  ['departments', 'regional', '/mes-departements'],
  ['launcher', 'member', '/mes-outils'],
  ['catalogue', 'departmental', '/catalogue'],
  ['activations', 'departmental', '/catalogue?view=activations'],
  ['offer', 'departmental', `/catalogue/${idOf(41, 3)}`],
  ['activation', 'hoster', `/activations/${idOf(40, 1)}`],
  ['thread', 'departmental', '/fil'],
  ['journal', 'departmental', '/journal'],
  ['imports', 'regional', '/imports'],
  ['import that is checked', 'regional', `/imports/${idOf(60, 1)}`],
  ['import that is being recorded', 'regional', `/imports/${idOf(60, 2)}`],
  ['structures', 'regional', '/structures'],
  ['a department', 'national', `/structures/${department('53').id}`],
  ['mandates', 'regional', `/structures/${department('53').id}/mandats`],
  ['duplicates', 'regional', '/doublons'],
  ['providers', 'regional', '/fournisseurs'],
  ['new provider', 'regional', '/fournisseurs/nouveau'],
  ['provider that is tested', 'regional', `/fournisseurs/${idOf(70, 1)}`],
  ['provider in service', 'national', `/fournisseurs/${idOf(70, 2)}`],
  ['account', 'regional', '/compte'],
  ['code on paper', 'departmental', '/code'],
  ['invitation', 'departmental', '/invitation?token=abcdefghij0123456789_-'],
];

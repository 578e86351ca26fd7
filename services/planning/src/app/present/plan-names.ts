// SPDX-License-Identifier: AGPL-3.0-or-later
import { organisationRef } from '../directory/names.ts';
import type { DirectorySnapshot } from '../directory/directory-snapshot.ts';
import type { PlaybookIndex } from '../playbook/playbook-index.ts';
import type { NodeRef, PlanNames } from './present-binding.ts';

const NODE = /^(?<template>[^@#]+)(?:@(?<organisation>[^#]+))?(?:#(?<wave>\d+))?$/;

/** Names the keys of a plan: `D05@dep-53`, `R09@reg-52#1`, `WO#1`, and organisations by key. */
export const planNames = (directory: DirectorySnapshot, playbook: PlaybookIndex): PlanNames => {
  const organisation = (key: string) => {
    const row = directory.byKey(key);
    return row ? organisationRef(row) : null;
  };
  const kinds = new Map<string, NodeRef['kind']>([
    ...playbook.playbook.tasks.map(({ key }) => [key, 'task'] as const),
    ...playbook.playbook.gates.map(({ key }) => [key, 'gate'] as const),
    ...playbook.playbook.waveGates.map(({ key }) => [key, 'wave-gate'] as const),
  ]);
  return {
    organisation,
    node: (id) => {
      const parts = NODE.exec(id)?.groups;
      const template = parts?.['template'] ?? '';
      const kind = kinds.get(template);
      if (!parts || !kind) return null;
      const key = parts['organisation'];
      const wave = parts['wave'];
      return {
        key: id,
        kind,
        template,
        title: playbook.titleOf(template),
        organisation: key === undefined ? null : organisation(key),
        wave: wave === undefined ? null : Number(wave),
      };
    },
  };
};

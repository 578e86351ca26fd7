// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Uuid } from '@essaim/kernel';
import { type LinkType, type TaskTemplate, resolvePredecessor } from '@essaim/playbook';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { PlanningTables } from '../../db/schema.ts';
import type { PredecessorRow } from '../../db/task/predecessors.ts';
import type { NodeKind } from '../../domain/readiness/wait.ts';
import type { FoundAssociation } from './find-association.ts';

/** A predecessor of an association's task above it, by template. */
export interface LocalLink {
  readonly successor: string;
  readonly key: string;
  readonly type: LinkType;
  readonly lag: { readonly amount: number; readonly unit: 'wd' | 'cd' };
  /** Null for a task of the same association. */
  readonly organisationId: Uuid | null;
}

const ABOVE: Readonly<Record<string, string>> = {
  department: 'departmental',
  region: 'regional',
  nation: 'national',
};

/** What the tasks of an association wait for. */
export const localLinks = ({
  templates,
  association,
  directory,
}: Pick<FoundAssociation, 'templates' | 'association' | 'directory'>): LocalLink[] => {
  const line = association.ancestors.flatMap((id) => directory.row(id) ?? []);
  const attributes: Readonly<Record<string, boolean | number | string | null>> = {
    pilot: association.pilot,
    members: association.members,
    identity_provider: association.identity_provider,
  };
  const linksOf = (template: TaskTemplate): LocalLink[] =>
    template.predecessors.flatMap(({ key, type, lag, scope }) => {
      const above = line.find(({ tier }) => tier === ABOVE[scope]);
      if (scope !== 'same' && !above) return [];
      const meant = resolvePredecessor(
        key,
        template.condition,
        ({ attribute }) => attributes[attribute],
      );
      return [
        { successor: template.key, key: meant, type, lag, organisationId: above?.id ?? null },
      ];
    });
  return templates.flatMap(linksOf);
};

interface NodeStanding {
  readonly id: Uuid;
  readonly kind: NodeKind;
  readonly template: string;
  readonly organisationId: Uuid;
  readonly wave: number | null;
  readonly state: string;
  readonly isDone: boolean;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
  readonly plannedEnd: string | null;
}

/** How the nodes stand that these links lead to, of the association and above it. */
export const linkedNodes = async (
  db: Kysely<PlanningTables>,
  campaignId: Uuid,
  links: readonly LocalLink[],
  associationId: Uuid,
): Promise<NodeStanding[]> => {
  const keys = [...new Set(links.map(({ key }) => key))];
  const organisations = [
    ...new Set(links.map(({ organisationId }) => organisationId ?? associationId)),
  ];
  const { rows } = await sql<NodeStanding>`
    select id, 'task' as kind, template, organisation_id as "organisationId", wave, state,
      (state = 'skipped' or acceptance is not null) as "isDone", started_on as "startedOn",
      done_on as "doneOn", planned_end as "plannedEnd"
    from task where campaign_id = ${campaignId} and template = any(${keys}::text[])
      and organisation_id = any(${organisations}::uuid[])
    union all
    select id, 'gate', template, organisation_id, wave, state, state = 'opened', declared_on,
      opened_on, planned_end
    from gate where campaign_id = ${campaignId} and template = any(${keys}::text[])
      and organisation_id = any(${organisations}::uuid[])`.execute(db);
  return rows;
};

/** The predecessors of one task of an association, as they stand. */
export const predecessorsIn = (
  links: readonly LocalLink[],
  nodes: readonly NodeStanding[],
  template: string,
  associationId: Uuid,
): PredecessorRow[] =>
  links
    .filter(({ successor }) => successor === template)
    .flatMap((link) => {
      const at = link.organisationId ?? associationId;
      const node = nodes.find((one) => one.template === link.key && one.organisationId === at);
      return node
        ? [
            {
              ...node,
              successorId: associationId,
              type: link.type,
              lagAmount: link.lag.amount,
              lagUnit: link.lag.unit,
            },
          ]
        : [];
    });

// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  taskExists,
  type AttributeLookup,
  type GateTemplate,
  type Playbook,
  type TaskTemplate,
} from '@essaim/playbook';
import type { PlanOrganisation } from '../model/problem.ts';
import type { Cohort } from './cohort.ts';

/** One template at one organisation, before its links are known. */
export interface Place {
  readonly template: TaskTemplate | GateTemplate;
  readonly organisation: PlanOrganisation;
  /** Wave in the id: only for what is repeated by wave. */
  readonly repeated: number | null;
  /** Wave that the node belongs to. */
  readonly wave: number | null;
}

/** Whether a template is a gate. */
export const isGate = (template: TaskTemplate | GateTemplate): template is GateTemplate =>
  'criteria' in template;

/** Reads attributes for an organisation: its own, or those of one above it. */
export const lookupFor =
  (cohort: Cohort, organisation: PlanOrganisation): AttributeLookup =>
  ({ subject, attribute }) => {
    const parent = cohort.find.get(organisation.parentKey ?? '');
    const chain = [organisation, parent, cohort.find.get(parent?.parentKey ?? '')];
    const tier = { nation: 'national', region: 'regional', department: 'departmental' }[
      subject as 'nation' | 'region' | 'department'
    ];
    const found =
      subject === 'organisation' ? organisation : chain.find((one) => one?.tier === tier);
    return found?.attributes[attribute];
  };

/** Every template at every organisation and wave of a cohort where it exists. */
export const placesOf = (playbook: Playbook, cohort: Cohort): Place[] => {
  const regionInWave = (region: string, departments: readonly string[]) =>
    departments.some((key) => cohort.find.get(key)?.parentKey === region);
  const places = (task: TaskTemplate): Place[] => {
    const once = (organisation: PlanOrganisation, wave: number | null = null): Place => ({
      template: task,
      organisation,
      repeated: null,
      wave,
    });
    switch (task.repeat) {
      case 'campaign':
        return cohort.departments.length > 0 ? [once(cohort.nation)] : [];
      case 'wave':
        return cohort.waves.map(({ number }) => ({
          ...once(cohort.nation, number),
          repeated: number,
        }));
      case 'region':
        return cohort.regions.map((region) => once(region));
      case 'region-wave':
        return cohort.regions.flatMap((region) =>
          cohort.waves
            .filter(({ departments }) => regionInWave(region.key, departments))
            .map(({ number }) => ({ ...once(region, number), repeated: number })),
        );
      case 'department':
        return cohort.departments.map((one) => once(one, cohort.waveOf(one.key)));
      default:
        return [];
    }
  };
  const gates = playbook.gates.flatMap((gate) =>
    cohort.departments.map((organisation) => ({
      template: gate,
      organisation,
      repeated: null,
      wave: cohort.waveOf(organisation.key),
    })),
  );
  return [...playbook.tasks.flatMap(places), ...gates].filter(
    ({ template, organisation }) =>
      isGate(template) || taskExists(template.condition, lookupFor(cohort, organisation)),
  );
};

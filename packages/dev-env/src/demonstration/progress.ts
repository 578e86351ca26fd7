// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlanningApi } from '@essaim/contracts';

type NewProposal = PlanningApi['components']['schemas']['NewProposal'];
export type Progress = NonNullable<NewProposal['progress']>[number];

/** Days before today on which a task or a gate of one organisation was done. */
type DaysAgo = Readonly<Record<string, number>>;

const NATION: DaysAgo = {
  N01: 430,
  N02: 405,
  N03: 400,
  N04: 410,
  N05: 370,
  N06: 385,
  N07: 365,
  N08: 375,
  N09: 360,
  N10: 350,
  N11: 372,
  N12: 340,
};
const REGION: DaysAgo = { R01: 400, R02: 380, R03: 350, R04: 345, R05: 360, R06: 320, R08: 300 };

const READY_FOR_PILOT: DaysAgo = {
  D01: 300,
  D02: 285,
  D03: 262,
  D04: 258,
  D05: 245,
  D06: 236,
  G1: 229,
  D07: 212,
  D08: 204,
  D09: 200,
  D10: 195,
  D11: 198,
  D12: 190,
  D14: 186,
  D15: 205,
  D16: 175,
  G2: 165,
};

/**
 * Where each department of the demonstration stands: Loire-Atlantique one criterion short of G3,
 * others at every stage behind it, some not begun.
 */
const DEPARTMENTS: Readonly<Record<string, DaysAgo>> = {
  'dep-44': { ...READY_FOR_PILOT, D18: 60, D19: 12 },
  'dep-49': {
    D01: 210,
    D02: 196,
    D03: 170,
    D04: 165,
    D05: 150,
    D06: 140,
    G1: 130,
    D07: 110,
    D11: 100,
    D15: 98,
  },
  'dep-85': { D01: 120, D02: 108, D03: 90, D04: 84 },
  'dep-67': { ...READY_FOR_PILOT },
  'dep-68': {
    D01: 200,
    D02: 186,
    D03: 160,
    D04: 156,
    D05: 140,
    D06: 131,
    G1: 121,
    D07: 104,
    D08: 96,
  },
  'dep-88': {
    D01: 205,
    D02: 190,
    D03: 165,
    D04: 160,
    D05: 146,
    D06: 138,
    G1: 128,
    D07: 112,
    D08: 101,
  },
  'dep-51': { D01: 95 },
  'dep-31': { ...READY_FOR_PILOT },
  'dep-34': { D01: 190, D02: 176, D03: 150, D04: 146, D05: 130, D06: 121, G1: 111 },
  'dep-81': { D01: 100, D02: 88 },
};

const CRITERION_EVIDENCE: Readonly<Record<string, NonNullable<Progress['evidence']>>> = {
  D01: [
    {
      criterion: 'G1.1',
      values: {
        note: 'Délibération du conseil d’administration',
        link: 'https://federation.example/deliberation.pdf',
      },
    },
  ],
  D02: [{ criterion: 'G1.2', values: { persons: 2 } }],
  D04: [{ criterion: 'G1.3', values: { sessions: 2 } }],
  D05: [{ criterion: 'G1.4', values: { amount: 36_000, users: 450 } }],
  D06: [{ criterion: 'G1.5', values: {} }],
  D07: [
    { criterion: 'G2.1', values: { reservedUsers: 450, plannedUsers: 450 } },
    {
      criterion: 'G3.6',
      values: { reservedUsers: 450, plannedUsers: 450, reservedGb: 900, plannedGb: 900 },
    },
  ],
  D08: [{ criterion: 'G2.2', values: { hours: 72 } }],
  D09: [{ criterion: 'G2.3', values: { signIns: 2 } }],
  D10: [{ criterion: 'G2.4', values: { complete: true } }],
  D11: [{ criterion: 'G2.5', values: { link: 'https://federation.example/registre.pdf' } }],
  D12: [
    {
      criterion: 'G2.6',
      values: { passed: true, link: 'https://federation.example/restauration.pdf' },
    },
  ],
  D14: [{ criterion: 'G2.7', values: { percent: 92 } }],
  D15: [{ criterion: 'G2.8', values: { link: 'https://federation.example/kit' } }],
  D16: [
    {
      criterion: 'G2.9',
      values: { persons: 2, contacts: 'permanence@federation.example, le mardi de 14 h à 17 h' },
    },
  ],
  D18: [{ criterion: 'G3.1', values: { percent: 70 } }],
  D19: [
    { criterion: 'G3.2', values: { percent: 55 } },
    { criterion: 'G3.3', values: { rate: 6 } },
    { criterion: 'G3.4', values: { count: 0 } },
    { criterion: 'G3.5', values: { score: 4.1 } },
  ],
};

/** Regions of the campaign, and whether they have an identity provider of their own to connect. */
const REGIONS_OF_CAMPAIGN = { 'reg-52': false, 'reg-44': true, 'reg-76': true } as const;

/** What the demonstration's campaign had done before it was taken over, dated from today. */
export const demonstrationProgress = (today: Temporal.PlainDate): Progress[] => {
  const done = (organisation: string, days: DaysAgo): Progress[] =>
    Object.entries(days).map(([template, ago]) => {
      const doneOn = today.subtract({ days: ago }).toString();
      const evidence = (CRITERION_EVIDENCE[template] ?? []).map(({ criterion, values }) => ({
        criterion,
        values: criterion === 'G1.5' ? { ...values, signedOn: doneOn } : values,
      }));
      return { template, organisation, doneOn, ...(evidence.length > 0 && { evidence }) };
    });
  return [
    ...done('nat', NATION),
    ...Object.entries(REGIONS_OF_CAMPAIGN).flatMap(([region, hasProvider]) =>
      done(region, hasProvider ? { ...REGION, R07: 330 } : REGION),
    ),
    ...Object.entries(DEPARTMENTS).flatMap(([key, days]) => done(key, days)),
  ];
};

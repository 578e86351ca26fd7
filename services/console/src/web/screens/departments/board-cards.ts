// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Identity, Planning } from '../../api/schemas.ts';

export type BoardColumn = 'to-invite' | 'invited' | 'named' | 'signed' | 'ready' | 'launched';

export const COLUMNS: readonly BoardColumn[] = [
  'to-invite',
  'invited',
  'named',
  'signed',
  'ready',
  'launched',
];

export type BoardCard = {
  id: string;
  code: string;
  organisation: Pick<Identity['Organisation'], 'id' | 'tier' | 'shortName'>;
  column: BoardColumn;
  vacant: boolean;
  vacantSince: string | null;
  invitation: { id: string; email: string; expiresAt: string } | null;
  department: Planning['CampaignDepartment'] | null;
};

type Sources = {
  organisations: readonly Identity['Organisation'][];
  vacancies: readonly Identity['Vacancy'][];
  departments: readonly Planning['CampaignDepartment'][];
  /** Ids of the organisations whose charter (D06) is accepted. */
  signed: ReadonlySet<string>;
};

const LAUNCHED = new Set<string>(['deploying', 'live']);

function columnOf(
  vacancy: Identity['Vacancy'] | undefined,
  department: Planning['CampaignDepartment'] | undefined,
  signed: boolean,
): BoardColumn {
  const opened = new Set(
    (department?.gates ?? []).filter(({ state }) => state === 'opened').map(({ gate }) => gate),
  );
  if (LAUNCHED.has(department?.state ?? '') || opened.has('G2')) return 'launched';
  if (department?.state === 'ready' || opened.has('G1')) return 'ready';
  if (signed) return 'signed';
  if (vacancy === undefined) return 'named';
  return vacancy.openInvitation === null ? 'to-invite' : 'invited';
}

/**
 * The cards of a region's board. A card stands in the furthest column whose criterion is met: nobody
 * moves it by hand. A vacancy stays visible on the card wherever it stands.
 */
export function boardCards({
  organisations,
  vacancies,
  departments,
  signed,
}: Sources): BoardCard[] {
  const vacancyOf = new Map(vacancies.map((vacancy) => [vacancy.organisation.id, vacancy]));
  const departmentOf = new Map(departments.map((one) => [one.organisation.id, one]));
  return organisations
    .filter(({ tier }) => tier === 'departmental')
    .map((organisation) => {
      const vacancy = vacancyOf.get(organisation.id);
      const department = departmentOf.get(organisation.id);
      return {
        id: organisation.id,
        code: organisation.territory?.departmentCode ?? '',
        organisation,
        column: columnOf(vacancy, department, signed.has(organisation.id)),
        vacant: vacancy !== undefined,
        vacantSince: vacancy?.since ?? null,
        invitation: vacancy?.openInvitation ?? null,
        department: department ?? null,
      };
    })
    .sort((a, b) => a.code.localeCompare(b.code));
}

// SPDX-License-Identifier: AGPL-3.0-or-later
import { type LocatedFault, type RowReader, createRowReader, readCsvTable } from '@essaim/csv';
import { DomainError } from '@essaim/kernel';
import { parseEligibility } from '../../domain/eligibility/parse-eligibility.ts';
import { type AddressRules, instanceAddress } from '../../domain/instance/address.ts';
import { type Offer, PLAIN_OFFER } from '../../domain/offer/offer.ts';
import { emailOf } from './email-of.ts';

const COLUMNS = {
  required: ['key', 'tool', 'instance_name', 'hoster_key', 'address', 'tool_version'],
  optional: [
    'eligibility',
    'depends_on',
    'price_fixed_eur_year',
    'price_per_head_eur_year',
    'price_ceiling_eur_year',
    'quota_person_gb',
    'quota_organisation_gb',
    'maturity',
    'connection_mode',
    'referent_email',
  ],
};
const MATURITIES = ['alpha', 'beta', 'stable', 'deprecated'] as const;
const MODES = ['automatic', 'automatic-with-notice', 'with-approval'] as const;
const KEY = /^[a-z0-9][a-z0-9-]{0,59}$/;

type OfferContent = Omit<Offer, 'id' | 'version' | 'instanceId'>;

/** One line: an offer and the instance that it offers. */
export interface OfferLine {
  readonly line: number;
  readonly toolKey: string;
  readonly hosterKey: string;
  readonly instance: {
    readonly name: string;
    readonly address: string;
    readonly toolVersion: string;
  };
  readonly offer: OfferContent;
}

export interface OfferLines {
  readonly lines: readonly OfferLine[];
  readonly faults: LocatedFault[];
}

export const OFFERS_FILE = 'offers.csv';

/** Reads a table of offers; what can be checked without the catalogue is. */
export const readOfferLines = (text: string, addresses: AddressRules): OfferLines => {
  const table = readCsvTable({ name: OFFERS_FILE, text }, COLUMNS);
  const faults: LocatedFault[] = [...table.faults];
  const lines: OfferLine[] = [];
  for (const cells of table.rows) {
    const row = createRowReader<string>(OFFERS_FILE, cells, faults);
    const line = lineOf(row, addresses);
    const { key } = line.offer;
    const twin = lines.find(({ offer }) => offer.key === key);
    if (twin) row.fault('key', 'import-key-twice', { key, line: twin.line });
    else lines.push(line);
    checkAgreement(row, line, lines);
  }
  return { lines, faults };
};

const lineOf = (row: RowReader, addresses: AddressRules): OfferLine => {
  const key = row.required('key');
  if (key !== '' && !KEY.test(key)) row.fault('key', 'import-key-invalid', { key });
  return {
    line: row.line,
    toolKey: row.required('tool'),
    hosterKey: row.required('hoster_key'),
    instance: {
      name: row.required('instance_name'),
      address: addressOf(row, addresses),
      toolVersion: row.required('tool_version'),
    },
    offer: {
      key,
      eligibility: eligibilityOf(row),
      dependsOn: row.list('depends_on'),
      price: {
        fixed: row.number('price_fixed_eur_year', { empty: 0 }),
        perHead: row.number('price_per_head_eur_year', { empty: 0 }),
        ceiling: row.number('price_ceiling_eur_year', { empty: 0 }),
      },
      quotas: {
        personGb: row.number('quota_person_gb', { empty: 0 }),
        organisationGb: row.number('quota_organisation_gb', { empty: 0 }),
      },
      maturity: choice(row, 'maturity', MATURITIES) ?? PLAIN_OFFER.maturity,
      connectionMode: choice(row, 'connection_mode', MODES) ?? PLAIN_OFFER.connectionMode,
      referentEmail: row.text('referent_email') === '' ? null : emailOf(row, 'referent_email'),
    },
  };
};

const choice = <Value extends string>(
  row: RowReader,
  column: string,
  allowed: readonly Value[],
): Value | null => (row.text(column) === '' ? null : row.oneOf(column, allowed));

const addressOf = (row: RowReader, addresses: AddressRules): string => {
  const text = row.required('address');
  if (text === '') return text;
  try {
    return instanceAddress(text, addresses);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    row.fault('address', error.code, error.params);
    return text;
  }
};

const eligibilityOf = (row: RowReader): string => {
  const text = row.text('eligibility');
  const parsed = parseEligibility(text);
  if ('fault' in parsed) row.fault('eligibility', parsed.fault.code, parsed.fault.params);
  return text;
};

/** Lines of one address have to describe one instance. */
const checkAgreement = (row: RowReader, line: OfferLine, lines: readonly OfferLine[]): void => {
  const other = lines.find(
    ({ instance }) => instance.address !== '' && instance.address === line.instance.address,
  );
  const isOne =
    !other ||
    (other.toolKey === line.toolKey &&
      other.hosterKey === line.hosterKey &&
      other.instance.name === line.instance.name &&
      other.instance.toolVersion === line.instance.toolVersion);
  if (!isOne) row.fault('address', 'import-address-conflict', { line: other.line });
};

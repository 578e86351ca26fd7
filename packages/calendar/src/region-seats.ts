// SPDX-License-Identifier: AGPL-3.0-or-later

/** Department of the seat of each region, by INSEE region code (INSEE, Code officiel géographique). */
const SEATS: Readonly<Record<string, string>> = {
  '01': '971',
  '02': '972',
  '03': '973',
  '04': '974',
  '06': '976',
  '11': '75',
  '24': '45',
  '27': '21',
  '28': '76',
  '32': '59',
  '44': '67',
  '52': '44',
  '53': '35',
  '75': '33',
  '76': '31',
  '84': '69',
  '93': '13',
  '94': '2A',
};

/** The department whose public holidays and school zone a region follows; null for an unknown region. */
export const regionSeat = (regionCode: string): string | null => SEATS[regionCode] ?? null;

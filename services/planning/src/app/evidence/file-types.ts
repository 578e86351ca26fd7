// SPDX-License-Identifier: AGPL-3.0-or-later

/** Media types that are kept, by the ending of the name; whatever a browser would run is not here. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  heic: 'image/heic',
  gif: 'image/gif',
  txt: 'text/plain',
  csv: 'text/csv',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  zip: 'application/zip',
};

const MOST_CHARACTERS = 150;

/** The media type that the ending of a name stands for; null when it is not kept. */
export const mediaTypeOf = (name: string): string | null => {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? null : (MEDIA_TYPES[ending] ?? null);
};

/** What forms write for a quote or a line break in a file name (HTML, multipart form data). */
const ESCAPED = /%22|%0D|%0A/gi;

/** A file name without folders or control characters, at most 150 characters with its ending. */
export const safeName = (name: string): string => {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const clean = base
    .replaceAll(ESCAPED, '')
    .replaceAll(/[\p{Cc}\p{Cf}"]/gu, '')
    .trim();
  if (clean.length <= MOST_CHARACTERS) return clean;
  const ending = /\.[a-z0-9]+$/i.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, MOST_CHARACTERS - ending.length)}${ending}`;
};

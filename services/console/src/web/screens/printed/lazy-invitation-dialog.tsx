// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ComponentProps, Suspense, lazy } from 'react';
import { Loading } from '../../ui/loading.tsx';
import type { InvitationDialog as Real } from './invitation-dialog.tsx';

const Dialog = lazy(() =>
  import('./invitation-dialog.tsx').then((module) => ({ default: module.InvitationDialog })),
);

/** The sheet of an invitation; what shows it is read when there is one to show. */
export function InvitationDialog(props: ComponentProps<typeof Real>) {
  return (
    <Suspense fallback={<Loading />}>
      <Dialog {...props} />
    </Suspense>
  );
}

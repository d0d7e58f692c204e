import { i18n } from '#i18n';
import type { Pack } from '../../packs/schema.ts';
import type { TakeFailure } from '../../packs/take-in.ts';
import { isolate } from '../format.ts';
import { kindName } from '../names.ts';
import type { PacksNotice } from './state.ts';

/** Which screens a pack knows. */
export const screensText = ({ screens }: Pack): string =>
  screens.length === 0 ? i18n.t('packs.noScreens') : screens.map(({ kind }) => kindName(kind)).join(' · ');

/** Why a text could not be taken in, and what to do. */
export function failureSentence(failure: TakeFailure): string {
  switch (failure.kind) {
    case 'no-address':
      return i18n.t('packs.noAddress');
    case 'no-permission':
      return i18n.t('packs.noPermission', { host: isolate(failure.host) });
    case 'unreachable':
      return i18n.t('packs.unreachable', { host: isolate(failure.host) });
    case 'refused':
      return i18n.t('packs.serverRefused', { host: isolate(failure.host), status: failure.status });
    case 'elsewhere':
      return failure.host === null ? i18n.t('packs.elsewhere') : i18n.t('packs.elsewhereTo', { host: isolate(failure.host) });
    case 'slow':
      return i18n.t('packs.slow', { seconds: failure.seconds });
    case 'too-long':
      return i18n.t('packs.tooLong', { size: failure.kilobytes });
    case 'no-text':
      return i18n.t('packs.noText');
  }
}

/** What came of the last thing that was asked for. */
export function noticeSentence(notice: PacksNotice): string {
  switch (notice.kind) {
    case 'taken':
      return notice.granted ? i18n.t('packs.taken', { name: isolate(notice.name) }) : i18n.t('packs.takenOnClick', { name: isolate(notice.name) });
    case 'saved':
      return i18n.t('packs.saved', { name: isolate(notice.name) });
    case 'deleted':
      return i18n.t('packs.deleted', { name: isolate(notice.whole.own.name) });
    case 'too-many':
      return i18n.t('maker.tooMany');
    case 'full':
      return i18n.t('maker.full');
    case 'not-allowed':
      return i18n.t('services.refused');
    case 'failed':
      return i18n.t('services.failed');
  }
}

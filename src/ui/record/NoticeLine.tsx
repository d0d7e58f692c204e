import { i18n } from '#i18n';
import type { Notice, RecordActions } from './state.ts';

/** What went wrong and what to do, or what came of it. */
function noticeSentence(notice: Notice): string {
  switch (notice.kind) {
    case 'full':
      return i18n.t('caseNotice.full');
    case 'failed':
      return i18n.t('caseNotice.failed');
    case 'gone':
      return i18n.t('caseNotice.gone');
    case 'imported':
      return i18n.t('caseNotice.imported', { added: notice.added, updated: notice.updated, unchanged: notice.unchanged });
    case 'import':
      return importSentence(notice.problem);
    case 'deleted':
      return i18n.t('records.deleted');
  }
}

function importSentence(problem: Extract<Notice, { kind: 'import' }>['problem']): string {
  switch (problem.kind) {
    case 'not-json':
    case 'not-records':
      return i18n.t('records.notRecords');
    case 'newer-version':
      return i18n.t('caseNotice.newerVersion');
    case 'broken':
      return i18n.t('caseNotice.broken', { where: problem.where });
  }
}

/** The line that says it, for screen readers too. */
export function NoticeLine({ notice, actions }: { notice: Notice | null; actions: RecordActions }) {
  return (
    <div role="status">
      {notice && (
        <div class="notice row">
          <p>{noticeSentence(notice)}</p>
          {notice.kind === 'deleted' && (
            <button type="button" class="button small" onClick={actions.undo}>
              {i18n.t('caseNotice.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

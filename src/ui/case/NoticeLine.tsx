import { i18n } from '#i18n';
import { LARGEST_FILE, MOST_FILES } from '../../case/cases.ts';
import type { CaseActions, Notice } from './state.ts';

const MB = 1024 * 1024;

/** What went wrong and what to do, or what came of it. */
function noticeSentence(notice: Notice): string {
  switch (notice.kind) {
    case 'full':
      return i18n.t('caseNotice.full');
    case 'failed':
      return i18n.t('caseNotice.failed');
    case 'gone':
      return i18n.t('caseNotice.gone');
    case 'file':
      return notice.problem === 'too-large'
        ? i18n.t('caseNotice.tooLarge', { name: notice.name, size: LARGEST_FILE / MB })
        : i18n.t('caseNotice.tooMany', { name: notice.name, count: MOST_FILES });
    case 'imported':
      return i18n.t('caseNotice.imported', { added: notice.added, updated: notice.updated, unchanged: notice.unchanged });
    case 'import':
      return importSentence(notice.problem);
    case 'deleted':
      return i18n.t('caseNotice.deleted');
  }
}

function importSentence(problem: Extract<Notice, { kind: 'import' }>['problem']): string {
  switch (problem.kind) {
    case 'not-json':
    case 'not-cases':
      return i18n.t('caseNotice.notCases');
    case 'newer-version':
      return i18n.t('caseNotice.newerVersion');
    case 'broken':
      return i18n.t('caseNotice.broken', { where: problem.where });
  }
}

/** The line that says it, for screen readers too. */
export function NoticeLine({ notice, actions }: { notice: Notice | null; actions: CaseActions }) {
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

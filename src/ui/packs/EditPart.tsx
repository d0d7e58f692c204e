import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Problems } from '../parts/Problems.tsx';
import type { Editing, PacksActions } from './state.ts';

/** A pack of one's own as text: kept only if it is a pack, else with what is wrong and where. */
export function EditPart({ editing, actions }: { editing: Editing; actions: PacksActions }) {
  const [text, setText] = useState(editing.text);
  return (
    <section class="card" aria-labelledby="packs-edit">
      <h2 id="packs-edit">{i18n.t('packs.editTitle', { id: editing.id })}</h2>
      <textarea
        class="code"
        rows={24}
        dir="ltr"
        spellcheck={false}
        aria-labelledby="packs-edit"
        value={text}
        onInput={({ currentTarget: { value } }) => setText(value)}
      />
      <div role="status">
        {editing.problems.length > 0 && (
          <div class="notice">
            <p>{i18n.t('packs.notSaved')}</p>
            <Problems problems={editing.problems} />
          </div>
        )}
      </div>
      <div class="row">
        <button type="button" class="button primary" onClick={() => actions.saveEdited(text)}>
          {i18n.t('packs.save')}
        </button>
        <button type="button" class="button" onClick={actions.endEditing}>
          {i18n.t('packs.cancel')}
        </button>
      </div>
    </section>
  );
}

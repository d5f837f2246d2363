import { FORM_VERSION } from '../../../forms/names.ts';
import { formCheck } from '../check.ts';
import { headsOf } from './heads.ts';

/** The form is of another version. */
export const otherVersion = formCheck<{ version: string }>({
  code: 'V104',
  severity: 'error',
  blocks: true,
  name: { zh: '表样版本不符', en: 'Another version of the form' },
  table: null,
  trigger: { zh: `“表样版本”不是“${FORM_VERSION}”`, en: `表样版本 is not “${FORM_VERSION}”` },
  marks: { zh: '“表样版本”右边的单元格', en: 'the cell beside 表样版本' },
  example: { version: '0' },
  say: ({ version }) => ({
    what: { zh: version === '' ? `没有注明表样版本，应为“${FORM_VERSION}”` : `表样版本为“${version}”，应为“${FORM_VERSION}”`, en: `the form’s version is “${version}”, not “${FORM_VERSION}”` },
    remedy: { zh: '请用新下发的表样填写。', en: 'Use the form that was handed out last.' },
  }),
  *find(form) {
    for (const { sheet, head: { fields: { version } } } of headsOf(form)) {
      if (version.text !== FORM_VERSION) yield { sheet, cell: version.cell, params: { version: version.text } };
    }
  },
});

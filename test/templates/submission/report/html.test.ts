/** The page that a manager opens: one file that runs nothing, asks for nothing and holds everything. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportHtml, STYLE_HASH } from '../../../../templates/submission/report/html.ts';
import { reportOf } from '../../../../templates/submission/report/report.ts';
import { STYLE } from '../../../../templates/submission/report/style.ts';
import type { Validation } from '../../../../templates/submission/verdict.ts';
import { issue, mixed, validation, verdict, WORDS } from './sample.ts';

const page = (given: Validation): string => reportHtml(reportOf(given, WORDS));
const textOf = (html: string): string => html.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('safety', () => {
  const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(2)>&amp;\'';
  const html = page(validation([verdict('兴庆区', [
    issue('V201', { sheet: hostile, explanation: hostile, params: { said: { zh: hostile, en: hostile } } }),
  ], { file: `${hostile}.xlsx` })], { whole: [issue('V303', { sheet: hostile, cell: hostile })] }));

  it('every text is escaped', () => {
    expect(html).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
    expect(html.split('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;').length).toBeGreaterThan(5);
    expect(html).toContain('&amp;amp;&#39;');
  });

  it('it is made of nothing but these elements and attributes', () => {
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
    expect([...tags].sort()).toEqual([
      'a', 'article', 'b', 'body', 'details', 'div', 'footer', 'h1', 'h2', 'h3', 'head', 'header', 'html', 'li', 'main', 'meta', 'p', 'section', 'small', 'span', 'style', 'summary',
      'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'ul',
    ]);
    expect([...html.matchAll(/ href="([^"]*)"/g)].every(([, href]) => /^#file-\d+$/.test(href!))).toBe(true);
    expect(html).not.toMatch(/https?:|url\(|@import/);
  });

  it('its policy allows its own style and nothing else', () => {
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    expect(html).toContain(`<style>${STYLE}</style>`);
    expect(html).toContain(`content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`);
    expect(html).not.toMatch(/ style=/);
  });
});

describe('what it says', () => {
  const text = textOf(page(mixed));

  it('how it stands, in the first line', () => {
    expect(text).toContain('2025年度申报表审核报告');
    expect(text).toContain('共4个文件：接收2个，退回2个（其中无法读取1个）。');
    expect(text).toContain('没有与上年核对');
    expect(textOf(page({ ...mixed, againstLastYear: true }))).toContain('已与上年成套表核对');
  });

  it('every issue with level, place, remedy and explanation', () => {
    expect(text).toContain('错误 V303 F17 《企业引才补贴申报表》 到岗日期晚于离岗日期 the arrival is after the departure 请改正其中一个。');
    expect(text).toMatch(/核实（已说明） V405 F11 《专业技术岗位申报表》 .* 特设岗位单列。/);
    expect(text).toContain('缺少“平罗县”的申报表');
    expect(text).toContain('文件设有打开密码');
  });

  it('links lead to the files that have something to read', () => {
    const html = page(mixed);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(html).toContain(`id="${target}"`);
    expect(html.match(/href="#file-/g)).toHaveLength(3);
  });

  it('the headers of its tables are headers to whoever listens', () => {
    const html = page(mixed);
    expect(html.match(/<th /g)!.length).toBe(html.match(/<th scope="(?:col|row)"/g)!.length);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).not.toMatch(/<span lang="en">[^<]*[，。：][^<]*<\/span>/);
  });
});

describe('many issues', () => {
  const many = (count: number): Validation => validation([verdict('兴庆区', Array.from({ length: count }, (_, index) => issue('V303', { cell: `F${index + 1}` })))]);

  it('a few hundred stand open; more are opened by whoever wants them, and printed', () => {
    expect(page(many(400))).toContain('<details open>');
    expect(page(many(401))).toContain('<details>');
    expect(STYLE).toContain('details::details-content { content-visibility: visible; display: block; }');
  });

  it('of thousands in one file the rest is counted', () => {
    const html = page(many(1200));
    expect(html).toContain('>F1000<');
    expect(html).not.toContain('>F1001<');
    expect(html).toContain('还有200处没有列出');
    expect(html).toContain('错误1200处');
  });
});

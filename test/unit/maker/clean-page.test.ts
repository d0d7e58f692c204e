// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../../src/maker/clean-page.ts';
import { cleanText } from '../../../src/maker/clean-text.ts';

const URL_HERE = 'https://www.shop.example/account/829173/plan?session=abc123';
const clean = (body: string, personal: string[] = [], head = ''): string =>
  cleanPage(`<html lang="en"><head><title>Plan</title>${head}</head><body>${body}</body></html>`, { url: URL_HERE, date: '2026-11-25', personal });

describe('a text that goes to others', () => {
  it.each([
    ['Signed in as anna.lee+tv@mail.example.org today', 'Signed in as name@example.com today'],
    ['a•••a@g•••.com', 'name@example.com'],
    ['Visa •••• 4242, valid 12/27', 'Visa •••• 0000, valid 12/27'],
    ['Card ending in 4242', 'Card ending in 0000'],
    ['信用卡末四碼 4242', '信用卡末四碼 0000'],
    ['4242 4242 4242 4242', '•••• 0000'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'IBAN IBAN'],
    ['Call +60 12-345 6789', 'Call 000 000 0000'],
    ['手機 0912-345-678', '手機 000 000 0000'],
    ['Order 3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'Order id'],
    ['Token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x', 'Token id'],
    ['Member 829173004', 'Member 000 000 0000'],
    ['Kundennummer 4471 8823', 'Kundennummer 0000'],
    ['Order number: A-7731, paid', 'Order number: 0000, paid'],
    ['订单号：A20260901', '订单号：0000'],
  ])('loses what is somebody’s: %s', (text, expected) => expect(cleanText(text, [])).toBe(expected));

  it.each(['$9.99 a month', 'Renews on 2026-12-04', 'NT$149／月', '12.05.2026 - 12.06.2026', 'Ends 4 December 2026, 10:00', 'Cancel membership', '取消訂閱'])(
    'keeps what a pack’s words need: %s',
    (text) => expect(cleanText(text, [])).toBe(text),
  );
});

describe('a copied page', () => {
  it('says in its head where and when it was saved, without the user’s own part of the address', () => {
    expect(clean('<h1>Plan</h1>')).toContain('<!-- Saved from www.shop.example/account/*/plan on 2026-11-25.');
  });

  it('has no scripts, styles, comments and handlers, and loads nothing', () => {
    const html = clean(
      '<script>x()</script><style>a{}</style><!-- build 42 --><img src="https://cdn.example/a.png" alt="Logo"><button onclick="go(1)" style="color:red" nonce="n">Cancel</button><iframe src="https://ads.example/"></iframe>',
      [],
      '<link rel="stylesheet" href="/a.css"><meta name="csrf" content="t0ken">',
    );
    expect(html).not.toMatch(/<script|<style|<link|build 42|src=|go\(1\)|nonce|color|csrf/);
    expect(html).toContain('Cancel</button>');
    expect(html).toContain('onclick=""');
  });

  it('loses the names of people: by the greeting, by what the element is called, by the label beside it, by what stands in fields', () => {
    const html = clean(
      `<p>Welcome back, Anna Lee</p><div class="header"><span class="user-name">Bertha Tan</span></div>
       <dl><dt>Billing address</dt><dd>12 Jalan Ampang, Kuala Lumpur</dd></dl><p>您好，陳小明</p><h2>Are you sure, Anna?</h2><p>Invoice for Bertha Tan and Carl Otto</p><button>Cancel membership</button>`,
      ['Carl Otto'],
    );
    expect(html).not.toMatch(/Anna|Bertha|Ampang|陳小明|Carl/);
    expect(html).toContain('Cancel membership');
  });

  it('keeps what controls say and are called, also where that looks like a name’s place', () => {
    const html = clean(
      '<button class="account-name" id="cancel" data-uia="cancel-button" name="go">Cancel membership</button><a href="/account/cancel">End it</a>',
    );
    expect(html).toContain('data-uia="cancel-button"');
    expect(html).toContain('Cancel membership</button>');
    expect(html).toContain('href="/account/cancel"');
  });

  it('loses tokens in links, fields and attributes', () => {
    const html = clean(
      '<form action="/cancel?token=s3cr3t"><input type="hidden" name="csrf" value="s3cr3t-token"><input type="text" value="Anna"><a href="https://www.shop.example/orders/829173004?u=9">Order</a><p data-user="3f2504e0-4f89-11d3-9a0c-0305e82c3301">x</p></form>',
    );
    expect(html).not.toMatch(/s3cr3t|Anna|829173004|u=9|3f2504e0/);
    expect(html).toContain('href="/orders/*"');
  });

  it('is cleaned within shadow roots too', () => {
    const html = clean('<my-plan><template shadowrootmode="open"><p>Hello, Anna</p><script>x()</script><button>Cancel plan</button></template></my-plan>');
    expect(html).not.toMatch(/Anna|<script/);
    expect(html).toContain('<template shadowrootmode="open">');
    expect(html).toContain('Cancel plan</button>');
  });
});

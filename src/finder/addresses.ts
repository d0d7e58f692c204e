/*
 * How addresses and attributes name things: they are written in Latin letters whatever the language of the page, mostly
 * in English, else in the site's own language or spelt in it. All are for lower case.
 */

/** An ending. */
export const CANCELS =
  /cancel|unsub|terminat|kue?ndig|beend|beeind|resili|desabonn|opzeg|annul|\bbajas?\b|encerr|disd[ei]|rezygn|wypowied|avslut|uppsag|sonlandir|\biptal|batal|\bhenti|berhenti|otmen|otkaz|\bhuy\b|churn|offboard|withdraw|\bstop\b|\bend\b|kaiyaku|taikai|haeji|tuiding|quxiao/;

/** A plan, or the pages that are about one. */
export const PLAN = /subscri|member|billing|renew|plans?\b|abo\b|abon|account|contract|licen[cs]e|donat|pledge|product|service|client|vertrag|keiyaku|sub_/;

/** What else is cancelled, also in texts. */
export const ORDER = /order|cart|booking|reservation|appointment|ticket|upload|reply|comment|invit|bestell|commande|pedido|pesanan|訂單|订单|注文|주문/;

/** What else one unsubscribes from. */
const MAILING = /newsletter|e-?mail|mailing|notification|alias/;

/** Where one leaves a mailing. */
export const UNSUBSCRIBES = /unsub|newsletter/;

/** Where an account is deleted. */
export const DELETES = /delete.{0,4}(account|user)|(account|user)s?.delete/;

/** Pages that explain. */
export const EXPLAINS =
  /\/(help|support|faqs?|docs?|kb|blogs?|news|articles?|guides?|hc|knowledge[a-z-]*|forum|community|legal|terms|privacy)(\/|$)|^(help|support|docs|blog|faq|community|forum)\./;

/** Pages about the user rather than one plan, or about several plans. */
export const ACCOUNT =
  /account|profile|settings|\buser\b|\barea-|espace-|konto|compte|profil|perfil|cuenta|conta\b|akun|akaun|hesab|khata|mypage|tai-khoan|tài khoản|アカウント|マイページ|ユーザ|会員情報|帳號|帳戶|账户|账号|個人|个人|我的$|계정|내 정보|마이페이지|аккаунт|профил|кабинет|บัญชี|حساب|खाता|(subscription|membership|service|contract)s$/;

/** Whether an address or name is about ending a plan: not an order, not a mailing. */
export const endsPlan = (name: string): boolean => CANCELS.test(name) && !ORDER.test(name) && !MAILING.test(name);

/** Whether an address or name tells that it is a plan that ends. */
export const isCancelAddress = (address: string): boolean => endsPlan(address) && PLAN.test(address.replace(CANCELS, ' '));

/** An address as a page writes it, or null where it is none. (`URL.parse` is newer than the oldest browser we serve.) */
export const parsed = (href: string, base: string): URL | null => (URL.canParse(href, base) ? new URL(href, base) : null);

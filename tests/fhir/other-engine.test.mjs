// A second engine of FHIRPath, which LHC-Forms does not use, comes to the same totals.

import assert from 'node:assert/strict';
import test from 'node:test';
import { evalFhirPathTyped, toTypedValue } from '@medplum/core';
import { cases, learnStructures, total, unscored } from './stage.mjs';

learnStructures();
const calculated = /sdc-questionnaire-calculatedExpression$/;

/** The expression with every name that it uses written out: this engine knows no variables of items. */
function whole({ extension }) {
  const expressions = extension.map(({ url, valueExpression }) => ({ url, ...valueExpression }));
  const names = new Map(expressions.filter(({ name }) => name).map(({ name, expression }) => [name, `(${expression})`]));
  const { expression } = expressions.find(({ url }) => calculated.test(url));
  return expression.replace(/%(v\d+)\b/g, (_, name) => names.get(name));
}

for (const { name, questionnaire, responses } of cases.filter(({ scored }) => scored)) {
  test(`${name} is added up alike by another engine`, () => {
    const expression = whole(questionnaire.item.find(({ linkId }) => linkId === 'total'));
    for (const response of responses) {
      const resource = toTypedValue(unscored(response));
      const names = { '%resource': resource, '%questionnaire': toTypedValue(questionnaire) };
      const [found, ...more] = evalFhirPathTyped(expression, [resource], names);
      assert.equal(found?.value ?? null, total(response), JSON.stringify(response.item));
      assert.deepEqual(more, []);
    }
  });
}

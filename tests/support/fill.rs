//! Answers that add up to a wanted total, the first items as high as they go.

use doc_to_doc::domain::questionnaire::Questionnaire;
use doc_to_doc::domain::scale::Scale;

/// For each item of the scale, the option to choose.
pub(crate) fn fill(scale: &Scale, questionnaire: &Questionnaire, total: i32) -> Vec<(usize, usize)> {
    let items: Vec<usize> = scale.items.iter().copied().map(usize::from).collect();
    let values = |item: usize| questionnaire.items[item].choices.iter().map(|choice| i32::from(choice.value.unwrap()));
    let least = |item: usize| values(item).min().unwrap();
    let mut left = total - items.iter().map(|&item| least(item)).sum::<i32>();
    let mut chosen = Vec::new();
    for item in items {
        let affordable = values(item).enumerate().filter(|(_, value)| value - least(item) <= left);
        let (choice, value) = affordable.max_by_key(|(_, value)| *value).unwrap();
        left -= value - least(item);
        chosen.push((item, choice));
    }
    assert_eq!(left, 0, "{} cannot reach {total}", scale.id);
    chosen
}

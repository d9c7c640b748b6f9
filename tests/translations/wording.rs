//! The wording, typed once more from where it was found.

use doc_to_doc::domain::questionnaire::{Questionnaire, Wording};

use crate::{asked_in, compared, sheet};

const ES_STEM: &str =
    "Durante las últimas 2 semanas, ¿qué tan seguido ha tenido molestias debido a los siguientes problemas?";
const ES_DAYS: [&str; 4] = ["Ningún día", "Varios días", "Más de la mitad de los días", "Casi todos los días"];
const ES_PHQ: [&str; 10] = [
    "Poco interés o placer en hacer cosas",
    "Se ha sentido decaído(a), deprimido(a) o sin esperanzas",
    "Ha tenido dificultad para quedarse o permanecer dormido(a), o ha dormido demasiado",
    "Se ha sentido cansado(a) o con poca energía",
    "Sin apetito o ha comido en exceso",
    "Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia",
    "Ha tenido dificultad para concentrarse en ciertas actividades, tales como leer el periódico o ver la televisión",
    "¿Se ha movido o hablado tan lento que otras personas podrían haberlo notado? o lo contrario – muy inquieto(a) o \
     agitado(a) que ha estado moviéndose mucho más de lo normal",
    "Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera",
    "Si marcó cualquiera de los problemas, ¿qué tanta dificultad le han dado estos problemas para hacer su trabajo, \
     encargarse de las tareas del hogar, o llevarse bien con otras personas?",
];
const ES_DIFFICULTY: [&str; 4] = ["No ha sido difícil", "Un poco difícil", "Muy difícil", "Extremadamente difícil"];
const ES_CREDIT: &str = "Elaborado por los doctores Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke y colegas, \
    mediante una subvención educativa otorgada por Pfizer Inc. No se requiere permiso para reproducir, traducir, \
    presentar o distribuir.";
const ES_GAD: [&str; 7] = [
    "Se ha sentido nervioso(a), ansioso(a) o con los nervios de punta",
    "No ha sido capaz de parar o controlar su preocupación",
    "Se ha preocupado demasiado por motivos diferentes",
    "Ha tenido dificultad para relajarse",
    "Se ha sentido tan inquieto(a) que no ha podido quedarse quieto(a)",
    "Se ha molestado o irritado fácilmente",
    "Ha tenido miedo de que algo terrible fuera a pasar",
];

const ZH_STEM: &str = "在过去两个星期，有多少时候您受到以下任何问题所困扰？";
const ZH_PHQ: [&str; 9] = [
    "做事时提不起劲或没有兴趣",
    "感到心情低落、沮丧或绝望",
    "入睡困难、睡不安稳或睡眠过多",
    "感觉疲倦或没有活力",
    "食欲不振或吃太多",
    "觉得自己很糟，或觉得自己很失败，或让自己或家人失望",
    "对事物专注有困难，例如阅读报纸或看电视时",
    "动作或说话速度缓慢到别人已经察觉；或正好相反——烦躁或坐立不安、动来动去的情况更胜于平常",
    "有不如死掉或用某种方式伤害自己的念头",
];
const ZH_PHQ_DAYS: [&str; 4] = ["完全不会", "有几天", "一半以上的天数", "几乎每天"];
const ZH_GAD: [&str; 7] = [
    "感觉紧张、焦虑或急切",
    "不能够停止或控制担忧",
    "对各种各样的事情担忧过多",
    "很难放松下来",
    "由于不安而无法静坐",
    "变得容易烦恼或急躁",
    "感到似乎将有可怕的事情发生而害怕",
];
const ZH_GAD_DAYS: [&str; 4] = ["完全不会", "几天", "一半以上的日子", "几乎每天"];

/// Everything that a person reads of these items, in order.
fn reads(sheet: &Questionnaire, language: &str, stem: &str, items: &[&str], answers: [&str; 4]) {
    for (item, text) in sheet.items.iter().zip(items) {
        assert_eq!((item.text.as_str(), item.language.as_str()), (*text, language), "{} {}", sheet.id, item.link_id);
        assert_eq!(item.stem.as_ref().unwrap().text.as_str(), stem, "{} {}", sheet.id, item.link_id);
        let choices: Vec<&str> = item.choices.iter().map(|choice| choice.text.as_str()).collect();
        assert_eq!(choices, answers, "{} {}", sheet.id, item.link_id);
    }
}

#[test]
fn the_spanish_phq_9_is_the_publishers() {
    let battery = asked_in("es");
    let phq = sheet(&battery, "phq-9");
    assert_eq!(phq.items.len(), 10);
    reads(phq, "es", ES_STEM, &ES_PHQ[..9], ES_DAYS);
    let last = &phq.items[9];
    assert_eq!((last.text.as_str(), last.language.as_str(), &last.stem), (ES_PHQ[9], "es", &None));
    assert_eq!(last.choices.iter().map(|choice| choice.text.as_str()).collect::<Vec<_>>(), ES_DIFFICULTY);
    assert_eq!(phq.title, "CUESTIONARIO SOBRE LA SALUD DEL PACIENTE - 9 (PHQ-9)");
    assert!(phq.credit.starts_with(ES_CREDIT), "{}", phq.credit);
    assert_eq!((phq.language.as_str(), phq.wording), ("es", Wording::Printed));
}

#[test]
fn the_spanish_gad_7_is_the_one_on_which_copies_agree() {
    let battery = asked_in("es");
    let gad = sheet(&battery, "gad-7");
    assert_eq!(gad.items.len(), 7);
    reads(gad, "es", ES_STEM, &ES_GAD, ES_DAYS);
    // No Spanish title or credit was found.
    assert_eq!((gad.language.as_str(), gad.wording), ("en", Wording::Circulating));
    assert_eq!(gad.title, sheet(&asked_in("en"), "gad-7").title);
}

#[test]
fn chinese_stays_english_until_an_association_has_compared_it() {
    let (shipped, english) = (asked_in("zh-Hans"), asked_in("en"));
    for id in ["phq-9", "gad-7"] {
        assert_eq!(sheet(&shipped, id), sheet(&english, id));
    }
    let one = compared("zh-Hans", r#"["zh-Hans/phq-9"]"#);
    assert_eq!(sheet(&one, "gad-7"), sheet(&english, "gad-7"));
    reads(sheet(&one, "phq-9"), "zh-Hans", ZH_STEM, &ZH_PHQ, ZH_PHQ_DAYS);
    // The tenth question was not found in this text.
    assert_eq!(sheet(&one, "phq-9").items[9], sheet(&english, "phq-9").items[9]);
    assert_eq!(sheet(&one, "phq-9").wording, Wording::Compared);
    let both = compared("zh-Hans", r#"["zh-Hans/phq-9", "zh-Hans/gad-7"]"#);
    reads(sheet(&both, "gad-7"), "zh-Hans", ZH_STEM, &ZH_GAD, ZH_GAD_DAYS);
    // Another language's word is not this one's.
    assert_eq!(asked_in("es"), compared("es", r#"["zh-Hans/phq-9", "zh-Hans/gad-7"]"#));
}

#[test]
fn no_word_of_the_other_chinese_texts_is_mixed_in() {
    for name in ["zh-Hans/phq-9", "zh-Hans/gad-7"] {
        let text = crate::file(name);
        let told = [&text["items"], &text["answers"], &text["stem"]].map(ToString::to_string).concat();
        for other in
            ["从来没有", "刚超过", "接近每天", "有过几天", "沉闷", "自残", "疲劳或无精打采", "心神不安", "恼火"]
        {
            assert!(!told.contains(other), "{name}: {other}");
        }
    }
}

#[test]
fn our_own_question_is_asked_in_every_language() {
    for (locale, question, answers) in [
        (
            "es",
            "¿Ha pasado por un evento relacionado con la seguridad de un paciente, o por un mal desenlace, que todavía le pesa?",
            ["No", "Sí"],
        ),
        ("zh-Hans", "您是否经历过患者安全事件或不好的结局，至今还压在您心上？", ["否", "是"]),
    ] {
        let battery = asked_in(locale);
        let own = sheet(&battery, "after-event");
        assert_eq!((own.items[0].text.as_str(), own.items[0].language.as_str()), (question, locale));
        assert_eq!(own.items[0].choices.iter().map(|choice| choice.text.as_str()).collect::<Vec<_>>(), answers);
        assert_eq!((own.language.as_str(), own.wording), (locale, Wording::Printed));
    }
}

#[test]
fn compared_wording_is_told_from_what_circulates() {
    let battery = compared("es", r#"["es/gad-7", "es/phq-9"]"#);
    assert_eq!(sheet(&battery, "gad-7").wording, Wording::Compared);
    assert_eq!(sheet(&battery, "phq-9").wording, Wording::Printed);
}

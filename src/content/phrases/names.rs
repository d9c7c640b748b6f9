//! The name of every phrase, screen by screen, which program says it, and the gaps that its text has.
//!
//! The texts of each language stand in its `catalogue.json`.

use core::fmt::Display;

use super::{Phrases, Whose};

phrases! {
    Both {
        // The frame.
        doors_label;
        door_check_in;
        door_check_in_about;
        door_check_in_short;
        door_colleague;
        door_colleague_about;
        door_find;
        door_find_about;
        door_ask;
        door_ask_about;
        door_ask_physicians;
        home;
        skip;
        leave;
        leaving;
        language_changed;
        idle_warning(minutes);
        idle_stay;
        idle_over;
        idle_close;

        // Home.
        home_title;
        home_lead;
        home_no_record;
        home_one_day;
        home_talk;
        home_read_event;
        home_read_trainees;
        home_read_leaders;
        home_read_all;

        // For whom the page is arranged.
        reader_ask;
        reader_about;
        reader_anyone;
        reader_physician;
        reader_resident;
        reader_student;
        reader_clinician;
        reader_leader;
        reader_family;
        family_title;
        family_lead;
        family_danger;
        served_family;
        served_clinician;
        served_training;
        served_physicians;
        served_ask;

        // Ways to reach a line.
        call(number);
        call_press(number, key);
        text(number);
        text_keyword(keyword, number);
        chat;
        write(address);
        copy(shown);
        copied(shown);
        copy_refused(shown);

        // When somebody answers.
        hours_always;
        hours_unknown;
        hours_span(from, to, zone, days);
        hours_short(from, to, zone);
        every_day;
        days_run(first, last);
        days_and(days, last);
        holidays_closed;
        holidays_unknown;
        sentence_end;
        comma;
        semicolon;
        colon;
        monday;
        tuesday;
        wednesday;
        thursday;
        friday;
        saturday;
        sunday;
        midnight;
        noon;
        hour_dawn(hour);
        time_dawn(hour, minute);
        hour_am(hour);
        hour_pm(hour);
        time_am(hour, minute);
        time_pm(hour, minute);
        open_always;
        open_until(time);
        open_by_hours(time);
        opens(time);
        opens_in(time, distance);
        shut;
        holiday_doubt;
        clock_in_zone(time, zone);
        your_time(time, yours);
        on_day(day, time);
        on_date(day, date, time);
        night(day);
        minutes(minutes);
        hours_minutes(hours, minutes);
        hours_only(hours);
        office_until(days, time, zone);
        seconds(seconds);

        // Dates.
        date(month, day, year);
        january;
        february;
        march;
        april;
        may;
        june;
        july;
        august;
        september;
        october;
        november;
        december;
        date_coming(weekday, month, day);
    }

    Page {
        // Before you start.
        before_title;
        before_lead;
        before_nobody;
        before_not_diagnosis;
        before_erased;
        before_your_way;
        before_danger;
        before_past;
        before_history;
        before_full;
        before_full_about(count);
        before_topics;
    }

    Both {
        // One question.
        back;
        progress(at, of);
        progress_about(at, of);
        progress_spoken(progress);
        decline;
        next;
        move_on;
        keys(count);
        question_source;
        items_untranslated;
        items_unchecked;
        items_compared(association);
    }

    Page {
        // The interrupt.
        interrupt_title;
        interrupt_marked;
        interrupt_nobody;
        interrupt_beliefs;
        interrupt_go_on;
        interrupt_stop;
    }

    Both {
        // The result.
        result_title;
        result_more;
        result_ask;
        result_ask_erases;
        result_topics;
        result_not_diagnosis;
        result_show;
        result_nothing;
        result_declined_safety;
        result_event;
        result_unsigned;
        result_signed(by, on);
        not_scored;
        not_scored_at_least(total);
        place(total, max);
        place_band(total, max, band);
        place_skipped(total, max);
        cut_off(at, label);
        you(total);
        scored_title;
        scored_question;
        scored_answer;
        scored_points;
        scored_sum;
        scored_mean;
        scored_declined;
        scored_not_asked;
        scored_unscored;
        scored_ranges;
        range(from, to, band);

        // Taking it away.
        take_title;
        take_about;
        take_print;
        take_copy;
        take_copied;
        take_copy_by_hand;
        take_save;
        take_save_plain;
        take_saved(file);
        take_erase;
        copy_title(name, date);
        copy_closing;
    }

    Page {
        // Erased, or not there.
        erased_title;
        erased_text;
        erased_leave;
        erased_home;
        erased_before_asking;
        missing_title;
        missing_text;

        // What is kept.
        kept_title;
        kept_lead;
        kept_answers;
        kept_answers_text;
        kept_device;
        kept_device_text;
        kept_network;
        kept_network_text;
        kept_address;
        kept_address_text;
        kept_leave;
        kept_leave_text;
        kept_limits;
        kept_limits_text;
        kept_live;
        kept_nobodys;
        kept_somebodys(origin);
        kept_asked(count, seconds);
        kept_file(file, seconds);
        kept_check;
        kept_check_network;
        kept_check_flight;
        kept_check_back;
    }

    Both {
        // Help a colleague.
        colleague_title;
        colleague_lead;
        colleague_danger;
    }

    Page {
        // Helping a colleague, step by step.
        walk_progress(progress);
        walk_danger;
        walk_over;
        walk_together;
        to_list;

        // Practicing a conversation.
        practice_choose;
        practice_begin;
        practice_skip;
        practice_why;
        talk_progress(progress);
        talk_so_far;
        talk_they(words);
        talk_you(words);
        talk_you_said;
        talk_landed;
        talk_why;
        talk_mend;
        talk_on;
        talk_another;
        talk_once_more;

        // Handing over, with a colleague or to oneself.
        hand_form;
        hand_call(number);
        hand_message;
        hand_share;
        hand_copy;
        hand_shared;
        hand_copied;
        remind_title;
        remind_note(title);
        remind_tomorrow;
        remind_days(days);
        remind_week;
        remind_month;
        remind_saved(date, file);
        remind_refused(date);
    }

    Both {
        // What there is to read.
        library_awaited;
        library_missing;
        guides_title;
        guides_lead;
        guides_unsigned;
        guides_signed(by, on);
        guide_contents;
        guides_search;
        guides_found;
        guides_match(count);
        guides_one_match;
        guides_nothing;
        quoted(words);
        avoid_words;
        avoid_why;
        percent(whole);
        percent_tenth(whole, tenth);
        cited_one;
        cited_several;

        // Find help.
        find_title;
        find_lead;
        find_search;
        find_filters;
        find_open;
        find_physicians;
        find_trainees;
        find_written;
        find_independent;
        find_language;
        find_any_language;
        find_clear;
        find_shown(count);
        find_one_shown;
        find_matches(count, of);
        find_nothing;
        find_more(count);
        find_left_out(count);
        find_one_left_out;
        find_rest_missing;
        find_print;
        urgency_now;
        urgency_talk;
        urgency_care;
        urgency_situation;
        details;
        cost;
        cost_free;
        cost_paid;
        languages;
        compare;
        compare_line;
        sees_name;
        sees_name_no;
        sees_name_as_you_like;
        sees_name_yes;
        sees_notes;
        sees_notes_none;
        sees_notes_kept;
        sees_board;
        sees_board_says_no;
        sees_board_as_law_requires;
        sees_human;
        sees_human_yes;
        sees_human_no;
        sees_employer;
        sees_employer_independent;
        sees_employer_linked;
        limits;
        limits_unknown;
        unknown;
        checked;
        checked_on(date);
        checked_long_ago(date);
        source;

        // The plain edition.
        plain_lead;
        plain_link;
        plain_steps;
        plain_guides;
        plain_ask;
        plain_made(date);
        strip_label;
        strip_question;
        strip_until(time);
        strip_opens_at(time);
        strip_opens(time);
        strip_shut;

        // Ask for a peer.
        ask_title;
        ask_lead(programme, association);
        ask_about;
        ask_about_text;
        ask_then;
        ask_then_call;
        ask_then_match;
        ask_then_peer;
        ask_confidence;
        limits_missing(association);
        ask_waiting;
        ask_write;
        ask_write_about;
        ask_write_link;
        ask_write_or_call;
        ask_opens;
        ask_not_started;
        ask_stopped;
        ask_readers;
        ask_readers_reference;
        ask_kept;
        ask_kept_reference;
    }

    Form {
        // Asking for a peer, in writing.
        write_title;
        write_lead;
        write_nothing_kept;
        write_optional(name);
        write_peer;
        write_name;
        write_name_hint;
        write_channel;
        write_by_phone;
        write_by_text;
        write_by_email;
        write_reach;
        write_reach_phone;
        write_reach_email;
        write_reach_hint;
        write_voicemail;
        write_yes;
        write_no;
        write_when;
        write_any_time;
        write_mornings;
        write_afternoons;
        write_evenings;
        write_about;
        about_adverse_event;
        about_isolation;
        about_relationships;
        about_traumatic_experience;
        about_regulator;
        about_aggression;
        about_media;
        about_burnout;
        about_self_care;
        about_something_else;
        about_rather_not_say;
        write_specialty;
        write_gender;
        write_woman;
        write_man;
        write_no_preference;
        write_seniority;
        write_similar;
        write_further;
        write_language;
        write_elsewhere;
        write_message;
        write_message_hint;
        write_left(count);
        write_over(count);
        write_preview;
        write_problem;
        write_problem_server;
        write_title_error(title);
        wrong_channel;
        wrong_missing;
        wrong_too_long(name, longest);
        wrong_number;
        wrong_address;
        wrong_unprintable(name);
        wrong_refused(name);
        wrong_says(name, words);
        wrong_refused_whole;
        wrong_says_whole(words);
        write_check_title;
        write_check_lead;
        write_check_not_sent;
        write_to;
        write_to_whom(programme, association);
        write_besides;
        write_besides_text;
        write_consent;
        write_send;
        write_change;
        write_earlier;
        write_sending;
        write_stay;
        write_again_in(wait);
        write_stop;
        write_stop_about;
        sent_title;
        sent_reference(reference);
        sent_no_reference;
        sent_next;
        sent_here;
        sent_call_by(day);
        sent_contact_by(day);
        sent_no_term;
        sent_reckoned(office);
        sent_wrong;
        sent_erase;
        sent_erased;
        busy_title;
        busy_text(wait);
        busy_again;
        busy_left(wait);
        busy_ready;
        refused_title;
        refused_text;
        unsure_title;
        unsure_text;
        unsure_once;
        unsure_twice;
        offline_title;
        offline_text;
        offline_again;
        write_again;
        write_copy;
        write_copy_title(programme);
        write_leaving;
    }
}

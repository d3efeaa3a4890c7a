"""Words of harm: which words say that people were killed, injured, missing, captured, displaced, arrested or affected.

Each word has a class, the part it can play in a sentence (one letter of the alphabet in ``words``), and a harm. The
lists come from the language of news and law; no list knows an event, a place or a name.
"""

from __future__ import annotations

import re

from provenance.models.vocabulary import Harm

PARTICIPLE = "K"
"""Past tense or passive participle of a transitive verb: "killed", "wounded"."""
ACTIVE = "G"
"""Forms that only the active has: "kills", "killing"; after them, or after "of", stand the victims."""
PERISH = "D"
"""Intransitive past: "died", "drowned", "fled"; before it stand the victims."""
DYING = "E"
"""Other intransitive forms: "die", "dying"."""
STATE = "J"
"""What victims are: "dead", "missing", "in custody"."""
COUNTED = "H"
"""Nouns that are counted: "deaths", "injuries", "hostages"."""
SUFFERED = "I"
"""Nouns of injuries that are suffered but not counted: "wounds", "burns"."""

_WORDS: dict[tuple[Harm, str], str] = {
    (Harm.KILLED, PARTICIPLE): """
        killed slain murdered massacred assassinated executed slaughtered butchered beheaded decapitated
        lynched martyred hanged electrocuted asphyxiated shot_dead gunned_down fatally_shot fatally_stabbed
        fatally_wounded fatally_injured fatally_struck fatally_hit mortally_wounded shot_and_killed
        stabbed_and_killed shot_to_death stabbed_to_death beaten_to_death burned_to_death burnt_to_death
        crushed_to_death hacked_to_death trampled_to_death choked_to_death tortured_to_death
        clubbed_to_death put_to_death left_dead killed_outright buried_alive shot_fatally wounded_fatally
        injured_fatally struck_and_killed hit_and_killed crushed buried_in_the_rubble laid_to_rest
        burned_beyond_recognition burnt_beyond_recognition
        found_dead killed_in_action pronounced_dead run_over_and_killed
        eliminated liquidated neutralised neutralized starved_to_death burned_alive burnt_alive
        listed_as_dead recorded_as_dead presumed_drowned blown_up blown_to_pieces shot_down_dead
        mown_down mowed_down cut_down strung_up bayoneted put_to_the_sword stoned_to_death
        kicked_to_death bludgeoned_to_death frozen_to_death scalded_to_death gassed_to_death thrown_to_their_deaths
        incinerated entombed interred summarily_shot shot_at_dawn killed_instantly killed_on_the_spot""",
    (Harm.KILLED, ACTIVE): """
        kill kills killing murder murders murdering massacre massacres massacring assassinate assassinates
        assassinating execute executes executing slay slays slaying slaughter slaughtering beheading
        gunning_down shooting_dead fatally_shooting fatally_wounding killings lynching drowning killer
        killers murderer murderers assassins slayers mowing_down cutting_down gun_down""",
    (Harm.KILLED, PERISH): """
        died perished drowned succumbed suffocated lost_their_lives lost_their_life lost_his_life
        lost_her_life lost_lives passed_away bled_to_death froze_to_death frozen_to_death starved_to_death
        gave_their_lives met_their_deaths met_their_death fell_to_their_deaths plunged_to_their_deaths
        did_not_survive jumped_to_their_deaths did_not_make_it didn't_make_it went_down_with_the_ship
        never_woke_up fell_in_battle fell_in_action
        lay_dead lie_dead were_no_more never_saw_the_morning
        did_not_live didn't_live has_starved have_starved were_buried been_buried went_down_with
        were_lost was_lost been_lost breathed_their_last dropped_dead fell_dead bled_out went_to_the_bottom
        went_to_their_deaths were_swept_away been_swept_away was_swept_away did_not_get_out didn't_get_out
        never_got_out did_not_come_out never_came_out did_not_get_up_again never_got_up_again did_not_wake_up
        did_not_wake died_instantly died_at_once choked_to_death died_of_their_wounds died_of_their_injuries
        did_not_come_home_alive did_not_get_off lost_their_own_lives""",
    (
        Harm.KILLED,
        DYING,
    ): "die dies dying perish perishing drown lose_their_lives losing_their_lives starving_to_death freezing_to_death",
    (Harm.KILLED, STATE): "dead deceased lifeless fatally among_those_lost in_the_ground in_their_graves",
    (Harm.KILLED, COUNTED): """
        deaths death fatalities fatality homicides homicide loss_of_life bodies body corpses corpse lives
        martyrs slayings executions execution assassinations assassination burials martyr drownings suicides
        fatal_victims dead_bodies human_remains coffins with_the_loss""",
    (Harm.INJURED, PARTICIPLE): """
        wounded injured hurt maimed hospitalized hospitalised burned burnt scalded shot stabbed mutilated
        treated seriously_ill taken_to_hospital taken_to_hospitals taken_to_the_hospital taken_to_a_hospital
        taken_to_area_hospitals taken_to_local_hospitals rushed_to_hospital rushed_to_the_hospital
        rushed_to_hospitals admitted_to_hospital detained_in_hospital sent_to_hospital kept_in_hospital
        sent_to_hospitals transported_to_hospitals transported_to_the_hospital transported_to_a_hospital
        airlifted_to_hospital shot_and_wounded shot_and_injured disfigured hospitalised_with grazed
        flown_to_hospital airlifted hospitalised_for treated_for dealt_with_at_the_scene being_treated
        bruised concussed trampled
        patched_up allowed_home_after_treatment treated_and_released discharged_from_hospital released_from_hospital
        sent_home_after_treatment registered_as_wounded registered_as_injured recorded_as_injured
        listed_as_injured listed_as_wounded kept_in_overnight hit_by_bullets hit_by_shrapnel hit_by_debris
        hit_by_glass operated_on
        beaten beaten_up badly_beaten battered clubbed bitten gashed lacerated blinded deafened crippled
        stretchered_off stretchered_away stretchered_out carried_out_on_stretchers stitched_up bandaged
        overcome_by_smoke overcome_by_fumes tear-gassed hit_by_rubber_bullets struck_by_rubber_bullets
        treated_on_the_spot treated_at_the_scene nursed hit_by_gunfire hit_by_a_bullet hit_by_pellets peppered
        struck_by_gunfire struck_by_bullets struck_by_a_bullet struck_by_stray_bullets struck_by_a_stray_bullet
        hit_by_stray_bullets hit_by_a_stray_bullet struck_by_shrapnel struck_by_debris hit_by_flying_glass
        hit_in_the hit_during_the hit_multiple_times hit_several_times""",
    (Harm.INJURED, ACTIVE): """
        wound wounding injure injures injuring maim maiming hurting shooting stabbing hospitalizing
        hospitalising treating""",
    (Harm.INJURED, PERISH): """
        needed_hospital_treatment required_hospital_treatment needed_hospital_care needed_treatment required_treatment
        received_treatment
        received_hospital_treatment suffered_injuries suffered_wounds suffered_burns sustained_injuries sustained_wounds
        received_injuries suffered_minor_injuries suffered_serious_injuries sustained_minor_injuries
        sustained_serious_injuries suffered_gunshot_wounds sustained_gunshot_wounds
        suffered_non-life-threatening_injuries
        were_admitted had_been_admitted have_been_admitted been_admitted lost_their_sight
        sought_treatment sought_medical_help sought_medical_treatment sought_medical_attention sought_medical_care
        sought_aid_for needed_stitches needed_surgery underwent_surgery had_surgery needed_medical_treatment
        needed_medical_attention required_medical_attention required_surgery lost_an_arm lost_an_eye lost_a_foot
        lost_a_hand lost_their_hearing lost_eyes suffered_gunshot_injuries suffered_smoke_inhalation
        suffered_cuts suffered_bruises sustained_burns suffered_fractures suffered_concussion suffered_head_injuries
        sustained_serious_wounds suffered_shock
        lost_a_leg lost_a_limb lost_limbs""",
    (Harm.INJURED, STATE): """
        in_critical_condition in_serious_condition in_stable_condition in_hospital in_hospitals
        in_intensive_care in_the_hospital in_fair_condition in_good_condition in_grave_condition
        in_a_critical_condition in_a_serious_condition in_critical in_critical_but_stable_condition
        critically in_the_burns_unit under_treatment receiving_treatment receiving_medical_attention
        receiving_medical_treatment in_wards critically_ill critically_hurt on_ventilators on_life_support
        on_machines on_stretchers in_plaster in_splints in_traction in_the_ward in_a_ward in_the_wards
        in_hospital_beds in_intensive_care_units in_the_clinic in_the_hospitals
        on_a_ventilator in_treatment in_treatment_centres in_treatment_centers in_treatment_units in_treatment_camps
        in_the_infirmary in_a_coma in_comas in_surgery in_the_intensive_care_unit
        fighting_for_their_lives in_danger_of_death to_hospital to_hospitals to_the_hospital to_a_hospital
        into_hospital into_the_hospital to_area_hospitals to_local_hospitals to_a_local_hospital
        to_an_area_hospital to_nearby_hospitals to_a_nearby_hospital expected_to_survive expected_to_recover
        expected_to_live expected_to_be_ok expected_to_be_okay expected_to_make_a_full_recovery""",
    (Harm.INJURED, SUFFERED): """
        wounds burns cuts bruises fractures concussion shock smoke_inhalation gunshot_wounds hypothermia
        frostbite broken_bones broken_limbs heatstroke heat_exhaustion dehydration concussions
        shrapnel_wounds stab_wounds bullet_wounds gunshot_injuries stab_injuries""",
    (
        Harm.AFFECTED,
        SUFFERED,
    ): "vomiting diarrhoea diarrhea nausea rash rashes skin_rashes stomach_cramps convulsions dizziness",
    (
        Harm.INJURED,
        COUNTED,
    ): "injuries injury woundings stabbings shooting_victims gunshot_victims shooting_victim stabbing_victims",
    (
        Harm.MISSING,
        PARTICIPLE,
    ): """unaccounted_for unaccounted looked_for not_accounted_for lost_at_sea listed_as_missing reported_missing
        registered_as_missing posted_as_missing declared_missing
        untraced still_sought being_looked_for being_searched_for given_up_for_lost""",
    (Harm.MISSING, PERISH): """
        disappeared vanished went_missing gone_missing cannot_be_found could_not_be_found can_not_be_found
        could_not_be_accounted_for cannot_be_accounted_for have_not_been_found has_not_been_found
        have_not_been_heard_from never_came_home never_came_back never_returned never_reached_home
        have_not_come_back has_not_come_back had_not_come_back have_not_returned has_not_returned had_not_returned
        did_not_come_back did_not_return were_never_seen_again was_never_seen_again have_not_been_seen
        has_not_been_seen had_not_been_seen were_never_found was_never_found have_yet_to_be_found
        has_yet_to_be_found have_yet_to_be_accounted_for were_never_brought_up had_not_been_found
        have_not_been_traced has_not_been_traced had_not_been_traced have_not_been_heard_of have_not_been_located
        has_not_been_located cannot_be_traced could_not_be_traced could_not_be_reached cannot_be_accounted
        were_never_heard_of_again have_never_been_found never_turned_up have_not_turned_up
        were_not_found""",
    (Harm.MISSING, STATE): "missing",
    (Harm.MISSING, COUNTED): "disappearances disappearance",
    (Harm.CAPTURED, PARTICIPLE): """
        kidnapped abducted captured taken_hostage being_held_hostage being_held_captive taken_captive
        taken_prisoner held_hostage held_captive held_prisoner seized enslaved held_in_captivity carried_off
        dragged_away taken_away_at_gunpoint carried_away held_by_rebels held_by_militants held_by_gunmen
        held_at_gunpoint held_for_ransom taken_as_hostages taken_as_prisoners marched_off taken_prisoners
        herded_away led_off_at_gunpoint""",
    (Harm.CAPTURED, ACTIVE): """
        kidnap kidnaps kidnapping abduct abducts abducting capture captures capturing seizing""",
    (Harm.CAPTURED, STATE): "captive in_captivity",
    (Harm.CAPTURED, COUNTED): "hostage hostages captives abductions abduction kidnappings prisoners_of_war",
    (Harm.DISPLACED, PARTICIPLE): """
        displaced evacuated made_homeless left_homeless rendered_homeless uprooted rehoused forced_to_flee
        forced_from_their_homes driven_from_their_homes forced_to_evacuate forced_to_leave_their_homes
        expelled forced_out_of_their_homes moved_to_safety moved_to_higher_ground moved_to_shelters
        relocated resettled driven_out driven_off moved_out moved_into_shelters made_to_leave
        burned_out_of_their_homes bombed_out flooded_out left_without_a_roof left_without_homes left_without_a_home
        left_without_shelter ordered_out ordered_to_leave told_to_leave told_to_evacuate put_up_in_schools
        forced_into_shelters forced_out_of_their_villages driven_from_their_villages forced_from_their_villages
        taken_to_shelters taken_to_safety brought_to_safety moved_inland rehoused_in""",
    (
        Harm.DISPLACED,
        ACTIVE,
    ): "displace displaces displacing evacuate evacuates evacuating uprooting forced forcing drove driven",
    (Harm.DISPLACED, PERISH): """
        fled_their_homes lost_their_homes lost_the_roof_over_their_heads took_refuge taken_refuge
        sought_refuge sought_shelter taken_shelter took_shelter fled_the_fighting fled_the_violence
        fled_the_country fled_their_villages fled_the_city fled_the_area fled_the_province have_fled
        had_fled fled have_no_roof spent_the_night_in have_left_their_homes left_their_homes
        crossed_the_border had_to_leave_their_homes had_to_flee have_had_to_flee have_had_to_leave slept_in_tents
        slept_in_schools slept_in_the_open spent_the_night_outdoors were_sleeping_in are_sleeping_in
        sought_sanctuary left_the_city abandoned_their_homes lost_homes""",
    (Harm.DISPLACED, DYING): "fleeing_their_homes to_flee_their_homes",
    (Harm.DISPLACED, STATE): """
        homeless in_shelters in_evacuation_centres in_evacuation_centers without_shelter in_tents
        without_homes without_a_home without_a_roof away_from_home away_from_their_homes out_of_their_homes
        in_evacuation_shelters sheltering sleeping_under sleeping_in in_temporary_shelters in_camps
        in_emergency_shelters under_canvas in_makeshift_shelters in_tent_camps in_relief_camps living_in_tents
        sleeping_rough camping_out
        unable_to_go_home""",
    (Harm.DISPLACED, COUNTED): "refugees evacuees",
    (Harm.ARRESTED, PARTICIPLE): """
        recaptured rearrested
        arrested detained jailed imprisoned incarcerated taken_into_custody rounded_up apprehended remanded
        held_in_custody remanded_in_custody placed_under_arrest put_in_prison sentenced being_held
        held_without_charge in_the_cells held_for_questioning questioned_by_police charged_with_murder
        locked_up picked_up_by_police hauled_in hauled_off hauled_away taken_in_for_questioning taken_away_by_police
        taken_in_by_police led_away_in_handcuffs led_away bundled_into_vans bundled_into_a_van put_in_jail
        put_behind_bars interned taken_to_police_stations taken_to_the_police_station taken_to_a_police_station
        held_overnight put_under_arrest booked_into_jail""",
    (Harm.ARRESTED, ACTIVE): """
        arrest arresting detain detains detaining jailing imprisoning apprehending rounding_up
        locking_up""",
    (Harm.ARRESTED, STATE): """
        in_custody in_jail in_prison in_detention behind_bars under_arrest in_police_custody in_jails
        in_prisons under_house_arrest in_the_cells in_cells on_remand in_pre-trial_detention
        in_military_custody in_state_custody in_remand in_a_cell in_the_lock-up in_the_jail in_the_prison""",
    (Harm.ARRESTED, COUNTED): "arrests detainees detentions political_prisoners",
    (Harm.AFFECTED, PARTICIPLE): """
        affected infected sickened trapped stranded quarantined poisoned killed_or_wounded killed_or_injured
        killed_and_wounded killed_and_injured wounded_or_killed injured_or_killed killed_or_hurt
        dead_or_wounded dead_or_injured killed_or_missing dead_or_missing dead_and_injured dead_and_wounded
        wounded_and_killed injured_and_killed killed_or_captured""",
    (Harm.AFFECTED, ACTIVE): """
        affecting infecting trapping stranding killing_or_wounding killing_or_injuring killing_and_wounding
        killing_and_injuring poisoning""",
    (Harm.AFFECTED, PERISH): """
        fell_ill tested_positive fallen_ill contracted took_ill taken_ill caught_the_disease
        fell_sick fallen_sick took_sick were_taken_sick caught_the_virus went_hungry
        face_hunger face_acute_hunger facing_hunger facing_acute_hunger
        face_famine facing_famine face_starvation facing_starvation going_hungry go_hungry""",
    (Harm.AFFECTED, STATE): """
        ill sick in_quarantine in_isolation under_the_rubble under_rubble in_need in_need_of cut_off
        marooned under_observation beneath_the_rubble under_the_debris in_the_rubble""",
    (Harm.AFFECTED, COUNTED): "casualties infections confirmed_cases casualty",
}

CARRYING = ("taken", "rushed", "transported", "brought", "flown", "airlifted", "sent", "moved", "transferred",
             "admitted", "driven", "evacuated")  # fmt: skip
HOSPITALS = ("hospital", "hospitals", "clinic", "clinics", "infirmary")
_WHICH = ("", "a ", "the ", "local ", "a local ", "nearby ", "a nearby ", "area ", "the district ", "the nearest ",
          "several ", "the city ", "the local ", "various ", "different ", "a military ", "the military ")  # fmt: skip
_TO_HOSPITAL = tuple(f"{verb} to {which}{house}" for verb in CARRYING for which in _WHICH for house in HOSPITALS)

ENTRIES: dict[str, tuple[str, Harm]] = {
    **dict.fromkeys(_TO_HOSPITAL, (PARTICIPLE, Harm.INJURED)),
    **{word.replace("_", " "): (role, harm) for (harm, role), words in _WORDS.items() for word in words.split()},
}
"""Class and harm of each word or phrase of harm."""

HARM_OF = {words: harm for words, (_, harm) in ENTRIES.items()}

RELEASED = ("released", "freed", "let go", "set free", "handed over", "handed across", "handed back", "swapped",
            "exchanged", "traded", "let out")  # fmt: skip
RELEASING = (
    "release",
    "releases",
    "releasing",
    "free",
    "freeing",
    "swap",
    "swapping",
    "exchange",
    "exchanging",
    "trading",
)
"""Words that let captives go; they had been captured, whether they are free yet or will be."""
TOPICAL: dict[str, dict[str, tuple[str, Harm]]] = {
    "disease": dict.fromkeys(("cases", "case"), (COUNTED, Harm.AFFECTED)),
    "evacuation": {"moved": (PARTICIPLE, Harm.DISPLACED)},
    "shooting": {
        "struck": (PARTICIPLE, Harm.INJURED),
        **dict.fromkeys(("striking", "hitting"), (ACTIVE, Harm.INJURED)),
    },
    "captivity": {
        **dict.fromkeys(
            (*RELEASED, "held", "held back"),
            (PARTICIPLE, Harm.CAPTURED),
        ),
        **dict.fromkeys(("walked free", "came home", "walked out"), (PERISH, Harm.CAPTURED)),
        **dict.fromkeys((*RELEASING, "hold", "holds", "holding"), (ACTIVE, Harm.CAPTURED)),
        **dict.fromkeys(("in exchange for", "in return for"), (ACTIVE, Harm.CAPTURED)),
        **dict.fromkeys(("behind wire", "behind barbed wire"), (STATE, Harm.CAPTURED)),
    },
    "prisoners": {"prisoners": (COUNTED, Harm.CAPTURED)},
}
"""Words that tell of harm only where an article is about something: "cases" are people where a disease is, and who was
released had been captured where hostages are. Their harm has ended, and the figure says so."""
_CAPTIVE_SIGNS = """
    hostage hostages captives captivity captors abducted kidnapped prisoner prisoners trafficking trafficked labor
    labour slavery compound compounds dungeon dungeons brothel brothels"""
_CAPTIVE = re.compile(
    r"\b(?:human trafficking|trafficked|forced labou?r|slavery"
    r"|held (?:in|at|inside) (?:[a-z-]+ ){0,2}(?:compounds?|dungeons?|brothels?)"
    r"|hostages?|captives|captivity|captors|abducted|kidnapped|prisoners of war|prisoner (?:exchange|swap)s?"
    r"|(?:exchange|swap) of (?:\w+ )?prisoners|(?:exchang|swapp|trad)(?:ed|ing) (?:[\w,.]+ ){0,3}prisoners"
    r"|prisoners in (?:exchange|return) for|in (?:exchange|return) for (?:[\w,.]+ ){0,3}prisoners)\b"
)
TOPICS = (
    (
        ("evacuation",),
        ("evacuated", "evacuation", "evacuations", "evacuees"),
        re.compile(r"\b(?:evacuat(?:ed|ion|ions)|evacuees)\b"),
    ),
    (
        ("shooting",),
        ("gunfire", "gunshot", "gunshots", "gunman", "gunmen", "opened"),
        re.compile(r"\b(?:gunfire|gunshots?|gunm[ae]n|opened fire)\b"),
    ),
    (("captivity", "prisoners"), tuple(_CAPTIVE_SIGNS.split()), _CAPTIVE),
)
"""What an article may be about: topics, words of which its text must hold one, and what shows it beyond them."""

TOLLS: dict[str, Harm | None] = {
    "death toll": Harm.KILLED,
    "death tolls": Harm.KILLED,
    "toll": Harm.KILLED,
    "number of victims": Harm.KILLED,
    "victim count": Harm.KILLED,
    "number of casualties": Harm.AFFECTED,
    "tolls": Harm.KILLED,
    "death count": Harm.KILLED,
    "body count": Harm.KILLED,
    "casualty toll": Harm.AFFECTED,
    "casualty count": Harm.AFFECTED,
    "injury toll": Harm.INJURED,
    "number": None,
    "total": None,
    "tally": None,
    "count": None,
    "figure": None,
}
"""Nouns that announce a count, with the harm they count; None where the words beside them tell it."""
COUNT_SIGNS = frozenset(
    entry
    for entries in (
        "toll tally count counts counted number numbers figure figures list lists listed register registers total",
        "admits admit speaks spoke spoken insists acknowledges concedes losses names published documented logged",
        "totals totalled estimate estimates estimated put puts ledger names roll bulletin revised dead deaths bodies",
    )
    for entry in entries.split()
)
"""Words that show that a bare number answers the question how many."""

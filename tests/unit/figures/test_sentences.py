"""Figures in sentences: what counts, what does not, what it counts, what it is about, when."""

import pytest

from reader.extract.names.cast import Cast
from reader.model.findings import Entity, Mention
from reader.model.spans import Span


@pytest.mark.parametrize(
    "text",
    [
        "The law of 2016 was changed in 2019.",
        "They met on 4 May 2023 at 5:30 p.m.",
        "Call 555-123-4567 for details.",
        "The update to version 2.4.1 failed.",
        "Leaders of the G7 met in Turin.",
        "A Boeing 737 landed safely.",
        "Article 5 binds every member.",
        "The spread of COVID-19 slowed.",
        "No one knew why.",
        "This one is better than the other one.",
        "They walked to 12 Harbour Street.",
        "She finished in 3rd place.",
        "1. Keep calm",
        "Route 66 was closed.",
        "It was the first half of the match.",
        "The two met again.",
        "It was the 1980s best song.",
        "They moved to the 90210 ZIP code.",
        "The board meets at ten.",
        "It was ten to five when the bell rang.",
        "The under-12s train outside.",
        "Call 555-0100 for help.",
        "Ministers of the Group of 20 met.",
        "Call 0800 123 4567 or +44 20 7946 0018.",
        "The class of '98 met again.",
        "It gave to a 501(c)(3).",
        "She ran the 4x100 relay.",
        "The shop is a 7-Eleven.",
        "See footnote 5.",
        "The Krona 11 Pro cameras are good.",
        "The fair ran from May 19 to 22.",
        "It was a tale of loss and one of hope.",
        "She gave him a high-five.",
        "They climbed the Twelve Apostles.",
        "It was a best-of-seven series.",
        "He was in his 60s.",
        "She comes once a year, and he waited for an hour.",
        "They met nearly a year later.",
    ],
)
def test_no_figure(read, text):
    found, _ = read(text)
    assert [figure.text for figure in found] == []


@pytest.mark.parametrize(
    ("text", "value", "unit", "counted"),
    [
        ("The fire killed 12 dock workers.", 12, None, "dock workers"),
        ("Rescuers found seven missing climbers.", 7, None, "missing climbers"),
        ("The ministry hired 2000 workers.", 2000, None, "workers"),
        ("Five members of parliament resigned.", 5, None, "members of parliament"),
        ("Some 40% of voters stayed at home.", 40, "%", "voters"),
        ("Half of the bridges are unsafe.", 0.5, None, "bridges"),
        ("One in five children goes hungry.", 0.2, None, "children"),
        ("Dozens of shops burned.", None, None, "shops"),
        ("Smith, 42, was a baker.", 42, "a", None),
        ("The pipe is 3 km long.", 3, "km", None),
        ("Prices rose for three years.", 3, "a", None),
        ("It cost £1.2bn.", 1200000000, "GBP", None),
        ("The team used a 46-page manual.", 46, None, "page"),
        ("The walk took half an hour.", 0.5, "h", None),
        ("The blast left 63 dead.", 63, None, "dead"),
        ("The lake lost two acre-feet of water.", 2, "[acr_us].[ft_i]", "water"),
        ("It was 49.6C in the shade.", 49.6, "Cel", None),
        ("Less than half of 1 percent of the boats sank.", 0.5, "%", "boats"),
        ("She is 74 now.", 74, "a", None),
        ("At 88, she still swims.", 88, "a", None),
        ("The couple, both 67, fled.", 67, "a", None),
        ("The boy, who was 9, drowned.", 9, "a", None),
        ("He had a 9mm pistol.", 9, "mm", None),
        ("The fund earned -$5 million.", -5000000, "USD", None),
        ("Inflation is 1,5 %.", 1.5, "%", None),
        ("Around 6 p.m. some 40 men left.", 40, None, "men"),
        ("The temperature fell to -5 C in May.", -5, "Cel", None),
        ("It ranged from -5 to +3 degrees.", -5, "deg", None),
        ("He paid nothing for 15-plus years.", 15, "a", None),
        ("Half the money was spent.", 0.5, None, "money"),
        ("It is free for people under 30.", 30, "a", None),
        ("Some 900 coal- and gas-fired plants closed.", 900, None, "coal- and gas-fired plants"),
        ("One of every nine voters stayed at home.", 1 / 9, None, "voters"),
        ("It sold for $50 a ton.", 50, "USD/{ton}", None),
        ("They want people between the ages of 17 and 20.", 17, "a", None),
        ("The app needs iOS 17 and 4GB of memory.", 4, "GBy", "memory"),
        ("Smith died at 88.", 88, "a", None),
        ("The pond is 40 m deep.", 40, "m", None),
        ("They brought 50-plus pupils.", 50, None, "pupils"),
        ("There were 4.5 thefts per 100,000 people.", 4.5, None, "thefts"),
        ("There are 12 still missing.", 12, None, "missing"),
        ("Rescuers saw 5 of them children.", 5, None, "children"),
        ("The goalkeeper, 31, was dropped.", 31, "a", None),
        ("The camp takes children aged 6 to 11.", 6, "a", None),
        ("The ferry line carried 8.3m passengers.", 8300000, None, "passengers"),
        ("The airline parked two new 737 Max jets.", 2, None, "new 737 Max jets"),
        ("The ferry waited for more than an hour.", 1, "h", None),
        ("The mine was shut for less than a year.", 1, "a", None),
        ("One of Ruritania's oldest steel mills closed.", 1, None, "Ruritania's oldest steel mills"),
    ],
)
def test_value_unit_counted(only, text, value, unit, counted):
    figure = only(text)
    assert (figure.value, figure.unit, figure.counted.text if figure.counted else None) == (value, unit, counted)


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("Sales rose 4% to $12 million.", ["up", "up"]),
        ("The price fell to 12 euros.", ["down"]),
        ("Deaths rose from 252 to 287.", [None, "up"]),
        ("The index was down 3 percent.", ["down"]),
        ("It all boils down to 5 rules.", [None]),
        ("The index closed up 3 percent.", ["up"]),
        ("The choir gained ten singers.", [None]),
        ("The planes dropped 40 bombs.", [None]),
        ("The index dropped 40 points.", ["down"]),
        ("Wheat firmed 2 percent.", ["up"]),
        ("The lira nosedived 9 percent.", ["down"]),
        ("The krona was 0.3 percent weaker.", ["down"]),
        ("Sales edged 0.2 percent lower.", ["down"]),
        ("Orders tumbled 8.6 percent month on month.", ["down"]),
        ("The rate was lowered by half a point.", ["down"]),
        ("Wheat was up 1/4 cent.", ["up"]),
        ("The storm cut a path 11 miles long.", [None]),
        ("Waits have risen to an average of 14 weeks.", ["up"]),
        ("The bank raised 30 million euros.", [None]),
        ("The tariff would add 85 million euros to the bill.", [None]),
        ("Output rose by half to 1.8 million tonnes.", ["up", "up"]),
        ("The bill would cut spending by $5 million over 10 years.", ["down", None]),
        ("The plan foresees a decrease by 9 tonnes.", ["down"]),
        ("The stock shed 2 percent to close at $51.", ["down", "down"]),
        ("Copper fell by 2 percent and tin by 3 percent.", ["down", "down"]),
        ("The shares closed 4 percent higher.", ["up"]),
        ("Women earn 20 percent less than men.", [None]),
        ("Petrol costs 12 cents less than a month ago.", ["down"]),
        ("Profit was $9 million, up $2 million.", [None, "up"]),
        ("The forecast was revised lower by 2 percent.", ["down"]),
        ("The index slid 612 points, or 1.4 percent.", ["down", "down"]),
        ("Her majority was cut from 5,231 to just 88.", [None, "down"]),
        ("The fee was raised by 5 percent.", ["up"]),
        ("Thefts fell by a third last year.", ["down"]),
        ("Prices rose from $5 to $7.", [None, "up"]),
        ("The bank raised its target price from 380p to 430p.", [None, "up"]),
        ("The wage will go up from $13 to $15 an hour.", [None, "up"]),
        ("The stock was 3 percent higher.", ["up"]),
        ("They saw an increase in thefts, from 12 to 48.", [None, None]),
        ("Trained dogs scored 9 percent higher on scent.", ["up"]),
        ("The shares have lost a tenth of their value.", ["down"]),
        ("The party lost a tenth of its members.", [None]),
    ],
)
def test_trend(read, text, trends):
    found, _ = read(text)
    assert [figure.trend for figure in found] == trends


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The harbour board employs 300 people.", "harbour board"),
        ("The budget of the council grew by 5 percent.", "budget of the council"),
        ("They paid a fine of $500.", "fine"),
        ("The car has a 90 kW motor.", "motor"),
        ("Ruritania, which has 30 ports, is rich.", "Ruritania"),
        ("The company said it has 900 stores.", "company"),
        ("The board cut its forecast by 2 percent.", "forecast"),
        ("Nearly 20 percent of the harvest was lost.", "harvest"),
        ("The survey has a margin of error of 3 points.", "margin of error"),
        ("Police seized cocaine worth an estimated $12 million.", "cocaine"),
        ("He used the winter well, dropping to 90 kg.", None),
        ("Halden used the break well, dropping to 90 kg.", "Halden"),
        ("The deficit narrowed to 2.8% of output.", "deficit"),
        ("There was a drop of 5 percent.", "drop"),
        ("He owns boats, ranging from $200 to $900.", "boats"),
        ("A ticket costs $5.", "ticket"),
        ("The court sentenced him to 20 years.", None),
        ("The clinic serves adults over 60.", "adults"),
        ("The judge ordered the mine to pay $5 million.", "mine"),
        ("The lake is at 43 percent of capacity.", "lake"),
        ("The analysis of super PACs that have raised $5 million or more shows gaps.", "super PACs"),
        ("The Bank of Ruritania rate is 5 percent.", "Bank of Ruritania rate"),
        ("The gap between the krona and the yen was 5 percent.", "gap between the krona and the yen"),
        ("Prosecutors said he stole $5 million.", None),
        ("Researchers found that those were 5 percent lighter.", None),
        ("Halden said it owes $5 million.", "Halden"),
        ("Halden says it will cost drivers $5 million.", None),
        ("He cut the bonus of the chairman, which was $5 million.", "bonus of the chairman"),
        ("The number of boats repaired dropped by 11 percent.", "number of boats"),
        ("They left early after 3 goals.", None),
        ("Police seized 31 guns.", None),
        ("The ministry put the number of dead at 212.", None),
        ('He spoke of "extremely heavy" fines of $500.', None),
        ("Some boats sank at once, but most lay 90 miles away.", "boats"),
    ],
)
def test_subject(only, text, subject):
    figure = only(text)
    assert (figure.subject.text if figure.subject else None) == subject


def test_no_subject_is_taken_from_another_noun_or_clause(read):
    debts = "The guild had a staff of nine and debts of almost £600,000."
    fire = "Profit fell 5% to $8 million as a fire in Lima shut the mill for nine weeks."
    found, _ = read(f"{debts}\n\n{fire}")
    subjects = {figure.value: figure.subject and figure.subject.text for figure in found}
    assert (subjects[600000], subjects[8000000], subjects[9]) == ("debts", "Profit", None)


def test_the_minute_of_an_event_is_not_about_the_noun_before(read):
    found, _ = read("Olu Fane doubled the lead from the penalty spot on 38 minutes.")
    assert found[0].subject is None or found[0].subject.text != "penalty spot"


def test_a_dateline_of_two_words_is_no_subject(read):
    found, _ = read("PORT VELL — The death toll from floods rose to 214 on Sunday.")
    assert found[0].subject.text == "death toll from floods"


def test_each_change_and_its_level_have_the_same_subject(read):
    found, _ = read("The losers were Alpha, down 5 percent at $9, Beta, down 4 percent at $7, and Gamma by 3 percent.")
    subjects = [figure.subject.text if figure.subject else None for figure in found]
    assert subjects[:4] == ["Alpha", "Alpha", "Beta", "Beta"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Olsen led Lind 46 percent to 41 percent.", ["Olsen", "Lind"]),
        ("The poll put Olsen at 46 percent and Mr. Lind at 41 percent.", ["Olsen", "Mr. Lind"]),
        ("The bill was $5 and the tip across town was $2.", ["bill", "tip"]),
        ("Tea rose by 2 percent, cakes and pies by 3 percent.", ["Tea", "cakes and pies"]),
    ],
)
def test_each_clause_has_its_own_subject(read, text, subjects):
    found, _ = read(text)
    assert [figure.subject.text if figure.subject else None for figure in found] == subjects


def test_what_the_text_leaves_out_is_carried_over(read):
    text = (
        "Divers found nine sunken boats in June and 41 in July. Police named two of the boats but not the other seven."
    )
    found, _ = read(text)
    counted = {figure.value: figure.counted for figure in found}
    assert counted[41].text == "sunken boats"
    assert counted[41].span == counted[9].span
    assert counted[7].text == "boats"


def test_the_period_is_the_nearest_date(read):
    found, _ = read("In 2022 the mine made $5 million, and in the first three months of 2023 it made $9 million.")
    assert [(f.period.start, f.period.end) for f in found] == [
        ("2022-01-01", "2022-12-31"),
        ("2023-01-01", "2023-03-31"),
    ]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Profit was 3 percent lower than a year earlier.", [None]),
        ("Output fell to 4 tonnes, the lowest figure since 2013.", [None]),
        ("The hull weighs 90 tonnes, and the ship sails in 2030.", [None]),
        ("The guild got 5 boats, a third of last year's.", [None, None]),
        ("Revenue rose 4 percent to $9 million in 2022.", ["2022", "2022"]),
        ("Debt is $9 million, up from $7 million at the end of 2024.", [None, "the end of 2024"]),
        ("He was sentenced on Friday to six years.", [None]),
        ("Shares fell Wednesday after the firm said tariffs would add $85 million.", [None]),
        ("The board approved the £3m sale at a meeting on Thursday.", [None]),
        ("Sales were 12% down from 2022.", [None]),
        ("HALDEN, May 22, 2024 (Wire) - The port has nine ships.", [None]),
        ("The port lost the $9 million that it earned in 2022.", ["2022"]),
        ("The church, built in 1874, seats 300 people.", [None]),
        ("The toll climbed to 112, from 94 in May 2021.", [None, "May 2021"]),
        ("Thefts fell to 5 percent in May 2022 from 6 percent in the spring.", ["May 2022", None]),
        ("The mill will shut two of its 19 kilns by next June and cut 650 jobs.", ["next June", None, None]),
        ("Some 40 branches would close and 900 clerks would go by next year.", [None, "next year"]),
        ("The pit will shut by June 2025, and 90 miners will move to Lima.", [None]),
        ("It employs 84 people and drew 4,000 visitors last year.", [None, "last year"]),
        ("The storm killed 12 people and injured 30 sailors in 2021.", ["2021", "2021"]),
        ("In July it warned that output would drop by 3% to 5%.", [None]),
        ("On Monday police said 12 sailors were missing.", [None]),
        ("In 2015, the agency said, 12 sailors died.", ["2015"]),
        ("Last year it built 9 boats; it now employs 84 people.", ["Last year", None]),
        ("Prices rose by 0.1 percent from December.", [None]),
        ("The record is 40.3C, set at Lund in July 2022.", ["July 2022"]),
        ("A poll of 812 people, conducted from Oct. 29 to Nov. 1, has an error.", ["from Oct. 29 to Nov. 1"]),
        ("It made $9m, up from $8m a year earlier, on sales of $70m.", [None, "a year earlier", None]),
        ("It made $9m, or $2 a share, from $8m, or $1 a share, a year earlier.", [None, None] + 2 * ["a year earlier"]),
        ("The yard bought nine boats for $35 million during the quarter.", ["the quarter", "the quarter"]),
        ("It expects $4 million in fiscal 2025.", ["fiscal 2025"]),
        ("Boats sank: 3 in May 2021 and 5 in June 2021.", ["May 2021", "June 2021"]),
    ],
)
def test_a_date_that_speaks_of_something_else_is_no_period(read, text, periods):
    found, _ = read(text)
    assert [figure.period.text if figure.period else None for figure in found] == periods


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The Otters lost nine of their last 11 games.", ["games", "games"]),
        ("Half of the town's 8,000 residents left.", ["town's 8,000 residents", "residents"]),
    ],
)
def test_a_part_counts_what_its_whole_counts(read, text, counted):
    found, _ = read(text)
    assert [figure.counted.text if figure.counted else None for figure in found] == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The Reds caused 30 civilian deaths. The Blues caused 12 in the same year.", "civilian deaths"),
        ("The old ferries are being scrapped. No fewer than seven were sold abroad.", "old ferries"),
        ("The two firms employ 900.", None),
        ("The bank, which has 900 branches, would close 120 of them by June.", "branches"),
        ("They counted 12 deaths and heard of 30 more.", "deaths"),
        ("The fire killed 12 dock workers and hurt 30.", "dock workers"),
        ("The guild named 3,400 families, up from about 2,100 in May.", "families"),
        ("Divers found 12 boats, of which three were sound.", "boats"),
        ("The guild will cut 120 posts, and it hopes that no more than 30 will be forced.", "posts"),
        ("The king sent 2,500 archers. Of those, about 900 came.", "archers"),
        ("A rival put the number of dead at 17.", "dead"),
        ("A guard spoke of “more than 200” lost boats.", "lost boats"),
        ("The office has 12 rooms. The lawyer wrote 40 in the margin.", None),
    ],
)
def test_a_bare_number_counts_what_went_before_only_where_the_text_says_so(read, text, counted):
    found, _ = read(text)
    assert (found[-1].counted.text if found[-1].counted else None) == counted


def test_when_it_was_said_is_no_period(only):
    assert only("Twelve boats are missing, the mayor said on Tuesday.").period is None


def test_a_conversion_has_the_bound_of_what_it_converts(read):
    found, _ = read("The bridge cost more than 30 million Danish crowns ($3 million).")
    assert [figure.bound for figure in found] == [">", ">"]


def test_spans_say_their_text(read):
    text = "At least 30 to 40 “old” boats – worth €5m – sank; nearly a third of them were insured."
    found, _ = read(text)
    assert found
    for figure in found:
        assert figure.span.of(text) == figure.text
        assert figure.span.contains(figure.number)
        for part in (figure.counted, figure.subject, figure.period):
            assert part is None or part.span.of(text) == part.text


def test_the_shares_of_rivals_are_no_range(read):
    found, _ = read("The mayor beat the baker by 42 percent to 46 percent in one poll. They face fines of $5 to $9.")
    assert [(figure.value, figure.high) for figure in found[:2]] == [(42, None), (46, None)]
    assert [(figure.value, figure.high) for figure in found if figure.unit == "USD"] == [(5, 9)]


def test_a_name_that_the_parser_takes_for_a_town_has_an_age(read):
    text = "Solheim, 62, now leads the project."
    mention = Mention(span=Span(0, 7), text="Solheim", kind="name")
    found, _ = read(text, Cast(people=[Entity(id="p1", name="Solheim", mentions=(mention,))]))
    assert [(figure.value, figure.unit) for figure in found] == [(62, "a")]


def test_a_magnitude_of_one_letter_ends_its_sentence(read):
    found, _ = read("Profit was £61m, on revenue of £702m. Analysts saw costs of £59m.")
    assert [figure.subject and figure.subject.text for figure in found] == ["Profit", "revenue", "costs"]


def test_of_them_is_of_the_many_in_its_own_sentence(read):
    found, _ = read(
        "Some 900 ballots were cast. Lines at some sites were long, and a judge ordered two of them to shut."
    )
    assert [figure.counted and figure.counted.text for figure in found] == ["ballots", "sites"]


def test_a_length_of_another_length_counts_nothing(read):
    found, _ = read("He served four years of a 20-year sentence.")
    assert [(figure.value, figure.counted) for figure in found] == [(4, None), (20, None)]


def test_a_part_behind_as_much_as(only):
    assert (only("Demand rose by as much as a quarter in May.").value, only("It fell by up to a third.").bound) == (
        0.25,
        "<=",
    )


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Officials met. Some 30 are missing.", ["missing"]),
        (
            "The toll rose to 214 dead. Of the passengers, 12 died. Fourteen survived.",
            ["dead", "passengers", "passengers"],
        ),
        ("Nine halls in 20 towns have bones. It gave back more than 1,100 of them.", ["halls", "towns", None]),
        ("Some 40 workers were hurt. Nine are missing.", ["workers", "workers"]),
    ],
)
def test_who_is_counted_by_a_number_alone(read, text, counted):
    found, _ = read(text)
    assert [figure.counted and figure.counted.text for figure in found] == counted


def test_four_quarters_are_no_fraction(only):
    assert only("It was the third cut in four quarters.").value == 4

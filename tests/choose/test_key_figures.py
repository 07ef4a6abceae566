"""The figures that matter."""

from briefgen.choose.key_figures import choose_key_figures
from briefgen.compare.reconcile import reconcile
from tests.marked import marked, statements_of

WINDOW = ("2031-03-04", "2031-03-04")


def chosen(*texts: str, **more) -> list[str]:
    """The texts of the key figures of articles of *texts*."""
    corpus = [marked(text, f"{number}.txt", published="2031-03-04") for number, text in enumerate(texts)]
    return [pick.figure.text for pick in choose_key_figures(reconcile(corpus, statements_of), window=WINDOW, **more)]


def test_victims_before_things_before_scenery() -> None:
    """The dead come before what was launched, and both before how long something took."""
    text = (
        "Rockets killed {#14 people|person|kill} in {GPE Tarn}.\n"
        "Gunners fired {#90 rockets|rocket|fire} from {LOC Cape Esk}.\n"
        "The siege of {GPE Tarn} has lasted {#300 days|day|last}.\n"
    )

    assert chosen(text)[:2] == ["14 people", "90 rockets"]


def test_one_thing_is_counted_once() -> None:
    """Two articles that give the same number of the same thing make one key figure."""
    one = "Gunners fired {#90 rockets|rocket|fire} at {GPE Tarn} on Monday, {PERSON Ana Roe} said."
    two = "On Monday gunners fired {#90 rockets|rocket|fire} at {GPE Tarn}, according to {PERSON Ana Roe}."

    assert chosen(one, two) == ["90 rockets"]


def test_a_small_number_of_two_stories_is_two_figures() -> None:
    """Three ferries here and three ferries there have nothing in common; ninety and ninety are one count."""
    one = "Gunners sank {#3 ferries|ferry|sink} and {#90 boats|boat|sink} at {GPE Tarn} on Monday."
    two = "Storms across {GPE Lorm} sank {#3 ferries|ferry|sink} and {#90 boats|boat|sink}, the coast guard said."

    assert chosen(one, two).count("3 ferries") == 2
    assert chosen(one, two).count("90 boats") == 1


def test_disputed_figures_are_marked() -> None:
    """A figure that another article contradicts says so."""
    corpus = [
        marked(
            "Rockets killed {#14 people|person|kill} at the market of {GPE Tarn} on Monday, {PERSON Ana Roe} said.",
            "a.txt",
        ),
        marked(
            "On Monday rockets killed {#21 people|person|kill} at the market of {GPE Tarn}, said {PERSON Ana Roe}.",
            "b.txt",
        ),
    ]
    picks = choose_key_figures(reconcile(corpus, statements_of), window=WINDOW)

    assert {pick.figure.value: pick.disputed for pick in picks} == {14.0: True, 21.0: True}


def test_the_limit_holds() -> None:
    """No more than asked for."""
    assert (
        len(
            chosen(
                "\n".join(f"Gunners of {{GPE Tarn}} fired {{#{90 + n} rockets|rocket|fire}}." for n in range(9)), most=4
            )
        )
        == 4
    )

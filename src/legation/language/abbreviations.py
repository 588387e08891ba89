"""Abbreviations whose full stop need not end a sentence.

Gathered from the style of news agencies and of the British and American press.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEVER_FINAL = _words(
    "Adm. Amb. Atty. Brig. Capt. Cdr. Cmdr. Col. Cpl. Dr. Drs. Fr. Gen. Gov. Hon. Insp. Lt. Maj. "
    "Messrs. Mr. Mrs. Ms. Mt. Pres. Prof. Pte. Pvt. Rep. Reps. Rev. Sec. Sen. Sens. Sgt. St. "
    "Supt. approx. ca. cf. e.g. gen. i.e. v. viz. vs."
)
"""Stand before what they belong to; none ends a sentence."""

OTHERS = _words(
    "Ala. Apr. Ariz. Ark. Assn. Aug. Ave. Blvd. Bros. Calif. Co. Colo. Conn. Corp. Ct. Dec. Del. "
    "Dept. Dist. Esq. Est. Feb. Fla. Ft. Ga. Ill. Inc. Ind. Intl. Jan. Jr. Jul. Jun. Kan. Ky. La. "
    "Ltd. Mar. Mass. Md. Mich. Minn. Mo. Mont. Neb. Nev. Nov. Oct. Okla. Ore. Pa. Ph.D. Rd. Sep. "
    "Sept. Sr. Tenn. Univ. Va. Vt. Wash. Wis. a.m. al. dept. est. etc. p.m. pp."
)
"""Stand in a sentence or at its end."""

BEFORE_NUMBERS = _words(
    "Art Arts Ch Fig No Nos Res Sec Vol art c ca fig no nos p para pp res sec vol"
)
"""Abbreviate (without their stop) when a number follows."""

STARTERS = _words(
    "A About According After Again All Also Although Amid Among An And Another Any As At Because "
    "Before Both But By Despite During Each Earlier Even Every Few For Four From Given He Her Here "
    "His How However I If In Instead It Its Later Many Meanwhile More Moreover Most My Nearly "
    "Neither Nevertheless No Nobody Nor Not Nothing Now Of On Once One Only Or Other Others Our "
    "Over Perhaps She Since So Some Soon Still Such Than That The Their Then There These They This "
    "Those Three Through Thus To Today Two Under Unlike Until Upon We What When Whether Where "
    "Which While Who Why With Within Without Yesterday Yet You Your"
)
"""Words that, written with a capital after an abbreviation, begin a sentence."""

SAYING = _words(
    "added asked asks called cried demanded exclaimed inquired joked quipped replied responded "
    "said says shouted told tweeted wondered wrote"
)
"""Verbs of speech that carry a sentence on after a question or an exclamation in quotes."""

"""Who sees what at each stage: a line is a page of the case, and a word for each of the eight.

`yes`; `no`: the case is theirs to see, but not this; `–`: they are answered as if there were no such page.
"""

from __future__ import annotations

LET_IN = """
                          Tove  Erik  Hanne  Søren  Lis  Birgit  Sofie  Freja
.                         yes   yes   yes    yes    yes  yes     –      yes
./resultat                yes   yes   yes    yes    yes  yes     –      yes
./styring                 yes   yes   yes    yes    yes  yes     –      no
./styring/roller          yes   no    no     no     no   no      –      no
api:/members              yes   no    no     no     no   no      –      no
/indberet                 yes   yes   yes    yes    yes  yes     yes    yes
/mennesker                no    no    no     no     no   no      no     no
"""
CONTRACTED = """
                          Tove  Erik  Hanne  Søren  Lis  Birgit  Sofie  Freja
./afsnit/contract         yes   yes   yes    yes    yes  yes     –      yes
./dokumenter              yes   yes   yes    yes    yes  yes     –      yes
./historik                yes   yes   yes    yes    yes  yes     –      yes
./styring/porte/g3        yes   yes   yes    yes    yes  yes     –      no
./styring/bemaerkninger   yes   yes   yes    yes    yes  yes     –      no
./styring/moeder          yes   yes   yes    yes    yes  yes     –      no
./styring/beslutninger    yes   yes   yes    yes    yes  yes     –      no
api:/gates                yes   yes   yes    yes    yes  yes     –      no
api:/notes                yes   yes   yes    yes    yes  yes     –      no
api:/calendar.ics         yes   yes   yes    yes    yes  yes     –      no
"""
FOLLOWED = """
                          Tove  Erik  Hanne  Søren  Lis  Birgit  Sofie  Freja
./opfoelgning             yes   yes   yes    yes    yes  yes     –      no
./opfoelgning/plan        yes   yes   yes    yes    yes  yes     –      no
./opfoelgning/status      yes   yes   yes    yes    yes  yes     –      no
./opfoelgning/data        yes   no    no     no     no   no      –      no
./opfoelgning/kontrol     no    yes   no     no     no   no      –      no
api:/followup/status      yes   yes   yes    yes    yes  yes     –      no
api:/followup/waiting     no    yes   no     no     no   no      –      no
api:/followup/reports     no    no    no     no     no   no      yes    no
"""
SETTLED = """
                          Tove  Erik  Hanne  Søren  Lis  Birgit  Sofie  Freja
./opfoelgning/afregning   yes   yes   no     no     no   yes     –      no
./opfoelgning/betalinger  yes   yes   no     no     no   yes     –      yes
api:/followup/payments    yes   yes   no     no     no   yes     –      no
api:/followup/paid        yes   yes   no     no     no   yes     –      yes
api:/followup/journal     yes   no    no     no     no   no      –      no
api:/followup/duties      no    no    no     no     no   no      yes    no
"""
CLOSED = """
                          Tove  Erik  Hanne  Søren  Lis  Birgit  Sofie  Freja
./styring/erfaringer      yes   yes   yes    yes    yes  yes     –      no
./styring/deling          yes   no    no     no     no   no      –      no
api:/own-rates            yes   yes   yes    yes    yes  yes     –      no
api:/verified-rates       yes   yes   yes    yes    yes  yes     –      no
/bibliotek                yes   yes   yes    yes    yes  yes     no     no
/revisionsspor            no    no    no     no     no   no      no     no
"""
NEXT_CASE = """
                          Tove  Erik  Hanne  Søren  Lis  Birgit  Sofie  Freja
.                         yes   –     –      –      –    –       –      –
./styring                 yes   –     –      –      –    –       –      –
./opfoelgning             yes   –     –      –      –    –       –      –
api:/notes                yes   –     –      –      –    –       –      –
"""

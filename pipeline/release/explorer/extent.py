"""Which articles the page holds: all, unless there are more rows than a browser opens quickly.

Belongs here: the choice, as a table that the page's queries look at. Does not belong here: the queries (`sql/`).
"""

import duckdb

MAX_ROWS = 200_000
"""Events, figures and quotations together; 50,000 events with theirs are some 125,000, a page of 8 MB."""


def choose_documents(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the temporary table `shown` of the document_id of each article that the page holds.

    Where not all fit, those that dispute a figure come first, so that no dispute loses a side, then the newest.
    """
    connection.execute(
        """
        CREATE TEMP TABLE shown AS
        WITH facts AS (
            SELECT document_id FROM events
            UNION ALL SELECT document_id FROM quantities
            UNION ALL SELECT document_id FROM quotations
        ),
        sized AS (
            SELECT d.document_id, d.published_date, count(f.document_id) AS row_count,
                d.document_id IN (SELECT document_id FROM disputed_figures) AS is_disputing
            FROM documents AS d LEFT JOIN facts AS f ON f.document_id = d.document_id
            GROUP BY ALL
        ),
        summed AS (
            SELECT document_id, sum(row_count) OVER (
                ORDER BY is_disputing DESC, published_date DESC NULLS LAST, document_id
            ) AS rows_so_far
            FROM sized
        )
        SELECT document_id FROM summed WHERE rows_so_far <= ?
        """,
        [MAX_ROWS],
    )

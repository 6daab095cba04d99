"""What a release says of itself to catalogues, tools and lawyers, each file made from the manifest and `about.yaml`.

Belongs here: data package, Croissant, schema.org, citation, licence and notice. Does not belong here: what is written
for readers (codebook, read-me).
"""

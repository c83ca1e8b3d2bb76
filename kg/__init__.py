"""guanxi: articles of local governments in, an open graph of officials, posts, meetings and projects out."""

__version__ = "0.1.0"
